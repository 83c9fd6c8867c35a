package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which some rows, or some cells, are typed in Zawgyi. */
class BurmeseRowsTest {
    private static final Encoding MIXED = new Encoding(Optional.empty(), true);

    /** "Myanmar", which tells by itself what it is written in. */
    private static final String LONG = "\u1019\u103C\u1014\u103A\u1019\u102C";

    private static final String LONG_ZAWGYI = "\u103B\u1019\u1014\u1039\u1019\u102C";

    /** "Series", whose Zawgyi could be Unicode. */
    private static final String SHORT = "\u1005\u1009\u103A";

    private static final String SHORT_ZAWGYI = "\u1005\u1009\u1039";

    @TempDir
    Path folder;

    @Test
    void convertsCellByCell() {
        ReadTable read = read("a,b,c", LONG_ZAWGYI + "," + LONG + ",N4", LONG + "," + LONG_ZAWGYI + ",N5");

        assertThat(read.rows()).containsExactly("2: " + LONG + "|" + LONG + "|N4", "3: " + LONG + "|" + LONG + "|N5");
        assertThat(read.convertedFromZawgyi()).isEqualTo(2);
    }

    @Test
    void takesAShortCellAsItsRow() {
        ReadTable read = read(
                "a,b,c",
                SHORT_ZAWGYI + ",," + LONG_ZAWGYI,
                SHORT + ",," + LONG,
                SHORT_ZAWGYI + ",," + LONG,
                LONG_ZAWGYI + "," + LONG_ZAWGYI + "," + SHORT_ZAWGYI);

        assertThat(read.rows())
                .containsExactly(
                        "2: " + SHORT + "||" + LONG,
                        "3: " + SHORT + "||" + LONG,
                        "4: " + SHORT_ZAWGYI + "||" + LONG,
                        "5: " + LONG + "|" + LONG + "|" + SHORT);
    }

    @Test
    void takesAShortRowAsMostRowsOfItsFile() {
        String unicode = LONG + ",x,y";
        String zawgyi = LONG_ZAWGYI + ",x,y";
        String unclear = SHORT_ZAWGYI + ",x,y";

        assertThat(read("a,b,c", unclear, zawgyi, zawgyi, unicode).rows()).startsWith("2: " + SHORT + "|x|y");
        assertThat(read("a,b,c", unclear, zawgyi, unicode, unicode).rows()).startsWith("2: " + SHORT_ZAWGYI + "|x|y");
        assertThat(read("a,b,c", unclear).rows()).containsExactly("2: " + SHORT_ZAWGYI + "|x|y");
    }

    @Test
    void takesShortTextsInsideOfObjectsAsTheWholeObject() {
        String line = "{\"a\":\"%s\",\"list\":[{\"b\":\"%s\"}],\"c\":1}\n";
        String text = line.formatted(LONG_ZAWGYI, SHORT_ZAWGYI) + line.formatted(LONG, SHORT) + "no JSON\n";
        Path file = ReadTable.file(folder, text.getBytes(StandardCharsets.UTF_8));

        assertThat(ReadTable.read(file, new TableFormat.JsonLines(MIXED), "a", "c")
                        .rows())
                .containsExactly("1: " + LONG + "|number 1", "2: " + LONG + "|number 1", "3: BAD_JSON");
        assertThat(inside(file)).containsExactly(SHORT, SHORT);
    }

    @Test
    void countsNoConversionInARowThatIsRefused() {
        ReadTable read = read(
                "a,b,c", LONG_ZAWGYI + ",\u0000,N4", LONG_ZAWGYI + ",N4", LONG_ZAWGYI + ",x,N4", LONG_ZAWGYI + ",x,N5");

        assertThat(read.rows())
                .containsExactly(
                        "2: CONTROL_CHARACTER", "3: RAGGED_ROW", "4: " + LONG + "|x|N4", "5: " + LONG + "|x|N5");
        assertThat(read.convertedFromZawgyi()).isEqualTo(2);
    }

    /** Equal texts of a column may share one cell; what one row makes of it must not reach the others. */
    @Test
    void takesTheSameShortTextAsEachOfItsRows() {
        String zawgyi = SHORT_ZAWGYI + ",," + LONG_ZAWGYI;
        String unicode = SHORT_ZAWGYI + ",," + LONG;
        byte[] bytes =
                String.join("\n", "a,b,c", zawgyi, unicode, zawgyi, unicode).getBytes(StandardCharsets.UTF_8);

        var repeating = new ColumnsRead() {
            @Override
            public boolean holds(String column) {
                return true;
            }

            @Override
            public boolean repeats(String column) {
                return true;
            }
        };

        assertThat(ReadTable.csv(folder, bytes, MIXED, repeating, "a").rows())
                .containsExactly("2: " + SHORT, "3: " + SHORT_ZAWGYI, "4: " + SHORT, "5: " + SHORT_ZAWGYI);
    }

    @Test
    void saysWhatIsWrongWithAFileAsWithoutZawgyi() {
        assertThat(read("a,a", "1,2").broken()).isPresent();
        assertThat(read("a,b,c", "1,2", "1,2,3").rows()).containsExactly("2: RAGGED_ROW", "3: 1|2|3");
    }

    private ReadTable read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ReadTable.csv(folder, bytes, MIXED, "a", "b", "c");
    }

    private static List<String> inside(Path file) {
        return ReadTable.rows(file, new TableFormat.JsonLines(MIXED)).stream()
                .flatMap(row -> row.rows("list").stream())
                .map(row -> row.cell("b").map(ReadTable::shown).orElse(""))
                .toList();
    }
}
