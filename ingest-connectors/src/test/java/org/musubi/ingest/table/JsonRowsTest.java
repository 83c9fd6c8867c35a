package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.refusal.ReasonCode;

class JsonRowsTest {
    @TempDir
    Path folder;

    @Test
    void readsOneObjectALine() {
        String text = "{\"id\":\"1\",\"pay\":{\"amount\":1.20e3,\"open\":true,\"none\":null}}\n\n{\"id\":2}\n";

        ReadTable read = lines(text, "id", "pay.amount", "pay.open", "pay.none");

        assertThat(read.rows()).containsExactly("1: 1|number 1200|flag true|", "3: number 2|||");
        assertThat(read.columns()).containsExactly("id", "pay.amount", "pay.open", "pay.none");
    }

    @Test
    void refusesOnlyTheBrokenLine() {
        String text = String.join(
                "\n",
                "{\"id\":1}",
                "{\"id\":2",
                "[3]",
                "{\"id\":4} {}",
                "{\"id\":5,\"id\":6}",
                "{\"id\":" + "[".repeat(99) + "]".repeat(99) + "}",
                "{\"id\":\"\\u0000\"}",
                "{\"id\":\"\\ud800\"}",
                "{\"id\":\"" + "x".repeat(RecordCutter.LONGEST) + "\"}",
                "{\"id\":1e999999999}",
                "{\"id\":11}");

        assertThat(lines(text, "id").rows())
                .containsExactly(
                        "1: number 1",
                        "2: BAD_JSON",
                        "3: BAD_JSON",
                        "4: BAD_JSON",
                        "5: BAD_JSON",
                        "6: BAD_JSON",
                        "7: CONTROL_CHARACTER",
                        "8: BAD_ENCODING",
                        "9: LINE_TOO_LONG",
                        "10: BAD_NUMBER",
                        "11: number 11");
    }

    @Test
    void readsTheArrayAtItsPath() {
        String text =
                "{\"more\":{\"ads\":[1]},\"result\":{\"count\":2,\"ads\":[{\"id\":1},7,{\"id\":2}],\"next\":[3]}}";

        assertThat(array(text, "result.ads", "id").rows()).containsExactly("1: number 1", "2: BAD_JSON", "3: number 2");
        assertThat(array("[]", "", "id").rows()).isEmpty();
    }

    @Test
    void refusesAFileWithoutTheArray() {
        assertThat(array("{\"ads\":{}}", "ads").broken()).contains(ReasonCode.DAMAGED_FILE);
        assertThat(array("<html></html>", "").broken()).contains(ReasonCode.DAMAGED_FILE);
        assertThat(array("", "").broken()).contains(ReasonCode.DAMAGED_FILE);
    }

    @Test
    void takesTheObjectsBeforeABreak() {
        for (String rest : List.of("", ",", ",{\"id\":", ",{\"id\" 2}]", ",{\"id\":" + "[".repeat(99))) {
            ReadTable read = array("[{\"id\":1}" + rest, "", "id");

            assertThat(read.rows()).containsExactly("1: number 1");
            assertThat(read.broken()).contains(ReasonCode.DAMAGED_FILE);
        }
    }

    @Test
    void refusesADocumentThatIsNotOneWholeOne() {
        for (String text : List.of("[{\"id\":1}] rest", "[{\"id\":1}][{\"id\":2}]")) {
            assertThat(array(text, "", "id").broken()).contains(ReasonCode.DAMAGED_FILE);
        }
        for (String rest : List.of("", "}{}", ",\"next\":", "}]")) {
            ReadTable read = array("{\"ads\":[{\"id\":1}]" + rest, "ads", "id");

            assertThat(read.rows()).containsExactly("1: number 1");
            assertThat(read.broken()).contains(ReasonCode.DAMAGED_FILE);
        }
    }

    @Test
    void doesNotTakeAListOrAnObjectForAnEmptyCell() {
        String text = "{\"id\":[1,2]}\n{\"id\":{\"no\":3}}\n{\"id\":[]}\n";

        assertThat(lines(text, "id").rows()).containsExactly("1: WRONG_TYPE", "2: WRONG_TYPE", "3: ");
    }

    @Test
    void remembersNotEveryNameOfAFileWhoseNamesHaveNoEnd() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"n").append(i).append("\":1,\"id\":2}\n");
        }
        text.append("{\"late\":3}\n");

        ReadTable read = lines(text.toString(), "id", "late");

        assertThat(read.columns()).hasSize(10_000);
        assertThat(read.rows()).hasSize(20_001).contains("20000: number 2|").endsWith("20001: |number 3");
    }

    @Test
    void refusesOnlyTheObjectWithAPropertyTwice() {
        assertThat(array("[{\"id\":1,\"id\":2},{\"id\":3}]", "", "id").rows())
                .containsExactly("1: BAD_JSON", "2: number 3");
    }

    @Test
    void stopsAtAnObjectThatWouldFillTheMemory() {
        String text = "[{\"id\":1},{\"id\":[" + "1,".repeat(LimitedReader.LONGEST) + "1]}]";

        ReadTable read = array(text, "", "id");

        assertThat(read.rows()).containsExactly("1: number 1");
        assertThat(read.broken()).contains(ReasonCode.LINE_TOO_LONG);
    }

    @Test
    void readsTheRowsInsideARow() throws IOException {
        String text =
                "{\"costs\":[{\"type\":\"A\",\"pay\":{\"amount\":1}},{\"type\":\"B\"},{}],\"tags\":[\"x\",[\"y\"],2],\"none\":[]}";

        Row row = first(text, path -> true);

        assertThat(row.rows("costs")).hasSize(2);
        assertThat(row.rows("costs").get(0).cell("pay.amount").map(ReadTable::shown))
                .contains("number 1");
        assertThat(row.rows("costs").get(1).cell("type").map(ReadTable::shown)).contains("B");
        assertThat(row.rows("tags").stream()
                        .map(tag -> ReadTable.shown(tag.cell("").orElseThrow())))
                .containsExactly("x", "number 2");
        assertThat(row.rows("none")).isEmpty();
        assertThat(row.rows("no such")).isEmpty();
    }

    @Test
    void neverReadsAPathThatIsNotKept() throws IOException {
        String text = "{\"name\":\"Mai\",\"costs\":[{\"name\":\"Mai\",\"type\":\"A\"}],\"friends\":[\"Lan\"]}";

        Row row = first(text, path -> !path.endsWith("name") && !path.equals("friends"));

        assertThat(row.cell("name")).isEmpty();
        assertThat(row.rows("friends")).isEmpty();
        assertThat(row.rows("costs").get(0).cell("name")).isEmpty();
        assertThat(row.rows("costs").get(0).cell("type").map(ReadTable::shown)).contains("A");
    }

    private Row first(String line, Predicate<String> kept) throws IOException {
        Path file = ReadTable.file(folder, line.getBytes(StandardCharsets.UTF_8));
        try (Rows rows = Tables.open(file, new TableFormat.JsonLines(ReadTable.DETECT), kept::test)) {
            Optional<RowRead> read = rows.next();
            return ((RowRead.Good) read.orElseThrow()).row();
        }
    }

    private ReadTable lines(String text, String... columns) {
        Path file = ReadTable.file(folder, text.getBytes(StandardCharsets.UTF_8));
        return ReadTable.read(file, new TableFormat.JsonLines(ReadTable.DETECT), columns);
    }

    private ReadTable array(String text, String path, String... columns) {
        Path file = ReadTable.file(folder, text.getBytes(StandardCharsets.UTF_8));
        return ReadTable.read(file, new TableFormat.JsonArray(ReadTable.DETECT, path), columns);
    }
}
