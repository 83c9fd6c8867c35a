package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files, written at random, are read as a library reads them. */
class CsvPropertyTest {
    private static final int FILES = 400;
    private static final int WIDTH = 4;
    private static final String[] PIECES = {
        "N4",
        "Đặc định 1",
        "介護",
        "𠮷野家",
        "ភ្នំពេញ",
        "မြန်မာ",
        "\"",
        "\"\"",
        ";",
        "§",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "\u3000",
        "x",
        "",
        "café",
        "0123456789abcdef"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(chars = {';', '\t', '§', '、'})
    void readsAsALibraryDoes(char delimiter) {
        var random = new Random(delimiter);
        for (int file = 0; file < FILES; file++) {
            String text = written(random, delimiter);

            assertThat(read(text, StandardCharsets.UTF_8, delimiter)).as(text).isEqualTo(expected(text, delimiter));
        }
    }

    @Test
    void readsEveryEncodingAsItReadsUtf8() {
        var random = new Random(16);
        for (int file = 0; file < FILES; file++) {
            String text = written(random, ';');

            assertThat(read(text, StandardCharsets.UTF_16LE, ';')).isEqualTo(read(text, StandardCharsets.UTF_8, ';'));
        }
    }

    @Test
    void readsFilesOverManyBuffersAsALibraryDoes() {
        var random = new Random(9);
        String header = "a;b;c;d\n";
        String text = header
                + IntStream.range(0, 5_000)
                        .mapToObj(row -> written(random, ';').substring(header.length()))
                        .collect(Collectors.joining("\n"));

        assertThat(read(text, StandardCharsets.UTF_8, ';')).isEqualTo(expected(text, ';'));
        assertThat(read(text, StandardCharsets.UTF_16BE, ';')).isEqualTo(expected(text, ';'));
    }

    private List<String> read(String text, Charset charset, char delimiter) {
        var encoding = new Encoding(Optional.of(charset), false);
        var format = new TableFormat.Csv(encoding, Optional.of(delimiter), '"', 1);
        ReadTable read = ReadTable.read(ReadTable.file(folder, text.getBytes(charset)), format, "a", "b", "c", "d");
        assertThat(read.broken()).isEmpty();
        return read.rows();
    }

    /** A header and rows; some of them with a cell too few or too many, none with a quote where none may be. */
    private static String written(Random random, char delimiter) {
        var text = new StringBuilder("a;b;c;d\n".replace(';', delimiter));
        int rows = random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            boolean ragged = random.nextInt(12) == 0;
            int cells = ragged ? 2 + random.nextInt(4) : WIDTH;
            for (int cell = 0; cell < cells; cell++) {
                text.append(cell == 0 ? "" : delimiter).append(ragged ? "x" : cell(random, delimiter));
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String cell(Random random, char delimiter) {
        String content = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining());
        boolean needed = content.chars().anyMatch(each -> each == delimiter || "\"\r\n".indexOf(each) >= 0);
        return needed || random.nextInt(4) == 0 ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }

    private static List<String> expected(String text, char delimiter) {
        var rows = new ArrayList<String>();
        for (CsvRecord row : CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> cells =
                    row.getFields().stream().map(CellText::stripped).toList();
            boolean blank = cells.stream().allMatch(String::isEmpty);
            if (row.getStartingLineNumber() > 1 && !blank) {
                rows.add(row.getStartingLineNumber() + ": "
                        + (cells.size() == WIDTH ? String.join("|", cells) : "RAGGED_ROW"));
            }
        }
        return rows;
    }
}
