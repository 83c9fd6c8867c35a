package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.refusal.ReasonCode;

class XlsxRowsTest {
    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersDaysAndFlags() {
        byte[] workbook = workbook(sheet -> {
            head(sheet, "id", "wage", "since", "open");
            sheet.value(1, 0, " \u1780\u17D2\u1798\u17C2\u179A ");
            sheet.value(1, 1, new BigDecimal("12000000"));
            sheet.value(1, 2, LocalDate.of(2026, 4, 1));
            sheet.style(1, 2).format("d/m/yyyy").set();
            sheet.value(1, 3, true);
        });

        assertThat(read(workbook, "id", "wage", "since", "open").rows())
                .containsExactly("2: \u1780\u17D2\u1798\u17C2\u179A|number 12000000|day 2026-04-01|flag true");
    }

    @Test
    void convertsZawgyiWhereThatIsAskedFor() {
        byte[] workbook = workbook(sheet -> {
            head(sheet, "id");
            sheet.value(1, 0, "\u103B\u1019\u1014\u1039\u1019\u102C");
        });

        ReadTable read =
                ReadTable.read(ReadTable.file(folder, workbook), new TableFormat.Xlsx(Optional.empty(), 1, true), "id");

        assertThat(read.rows()).containsExactly("2: \u1019\u103C\u1014\u103A\u1019\u102C");
        assertThat(read.convertedFromZawgyi()).isEqualTo(1);
    }

    @Test
    void sharesOnlyTextsOfColumnsThatRepeat() throws IOException {
        byte[] workbook = workbook(sheet -> {
            head(sheet, "name", "level");
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, " Mai ");
                sheet.value(row, 1, " N4 ");
            }
        });
        var read = new ColumnsRead() {
            @Override
            public boolean holds(String column) {
                return true;
            }

            @Override
            public boolean repeats(String column) {
                return column.equals("level");
            }
        };

        try (Rows rows =
                Tables.open(ReadTable.file(folder, workbook), new TableFormat.Xlsx(Optional.empty(), 1, false), read)) {
            Row first = ((RowRead.Good) rows.next().orElseThrow()).row();
            Row second = ((RowRead.Good) rows.next().orElseThrow()).row();

            assertThat(first.cell("level").orElseThrow())
                    .isEqualTo(new Cell.Text("N4"))
                    .isSameAs(second.cell("level").orElseThrow());
            assertThat(first.cell("name").orElseThrow())
                    .isEqualTo(new Cell.Text("Mai"))
                    .isNotSameAs(second.cell("name").orElseThrow());
        }
    }

    @Test
    void numbersRowsAsTheSheetDoesAndSkipsBlankOnes() {
        byte[] workbook = workbook(sheet -> {
            head(sheet, "id", "level");
            sheet.value(4, 0, "Mai");
            sheet.value(5, 1, "  ");
            sheet.value(7, 1, "N4");
            sheet.value(7, 5, "beyond the header");
        });

        assertThat(read(workbook, "id", "level").rows()).containsExactly("5: Mai|", "8: |N4");
    }

    @Test
    void readsTheNamedSheetAndHeaderRow() {
        byte[] workbook = workbook(sheet -> sheet.value(0, 0, "first"), sheet -> {
            sheet.value(0, 0, "Candidates of May");
            sheet.value(2, 0, "id");
            sheet.value(3, 0, "Mai");
        });
        Path file = ReadTable.file(folder, workbook);

        assertThat(ReadTable.read(file, new TableFormat.Xlsx(Optional.of("sheet 1"), 3, false), "id")
                        .rows())
                .containsExactly("4: Mai");
        assertThat(ReadTable.read(file, new TableFormat.Xlsx(Optional.of("other"), 1, false))
                        .broken())
                .contains(ReasonCode.DAMAGED_FILE);
        assertThat(read(workbook).columns()).containsExactly("first");
    }

    @Test
    void namesColumnsUnderMergedHeaders() {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "id");
            sheet.range(0, 0, 1, 0).merge();
            sheet.value(0, 1, "costs");
            sheet.range(0, 1, 0, 2).merge();
            sheet.value(1, 1, "training");
            sheet.value(1, 2, "medical");
            sheet.value(1, 3, "skills");
            sheet.range(1, 3, 1, 4).merge();
            sheet.value(1, 5, "level");
            sheet.value(2, 0, "Mai");
        });
        Path file = ReadTable.file(folder, workbook);

        ReadTable read = ReadTable.read(file, new TableFormat.Xlsx(Optional.empty(), 2, false), "id");

        assertThat(read.columns()).containsExactly("id", "training", "medical", "skills", "column 5", "level");
        assertThat(read.rows()).containsExactly("3: Mai");
    }

    @Test
    void neverReadsAColumnThatIsNotKept() {
        byte[] workbook = workbook(sheet -> {
            head(sheet, "name", "name", "id");
            sheet.value(1, 0, "Mai");
            sheet.value(1, 2, "1");
        });
        Path file = ReadTable.file(folder, workbook);

        assertThat(ReadTable.read(file, new TableFormat.Xlsx(Optional.empty(), 1, false), "id"::equals, "name", "id")
                        .rows())
                .containsExactly("2: |1");
        assertThat(read(workbook).broken()).contains(ReasonCode.DUPLICATE_COLUMN);
    }

    @Test
    void refusesFormulasWithoutAValue() {
        byte[] workbook = workbook(sheet -> {
            head(sheet, "sum");
            sheet.formula(1, 0, "1+1");
        });

        assertThat(read(workbook, "sum").rows()).containsExactly("2: FORMULA");
    }

    @Test
    void takesWhatFormulasGave() {
        byte[] workbook = RawWorkbook.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c>
                <c r="C1" t="inlineStr"><is><t>c</t></is></c><c r="D1" t="inlineStr"><is><t>d</t></is></c></row>
                <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"x"</f><v>x</v></c>
                <c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="str"><f>""</f><v></v></c></row>
                <row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="b"><f>1=1</f><v>1</v></c></row>
                """);

        assertThat(read(workbook, "a", "b", "c", "d").rows())
                .containsExactly("2: number 2|x|FORMULA|", "3: FORMULA|flag true||");
    }

    @Test
    void writesNumbersOutAndWithoutWhatBinaryArithmeticAdds() {
        byte[] workbook = RawWorkbook.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c></row>
                <row r="2"><c r="A2"><v>1.2E7</v></c></row>
                <row r="3"><c r="A3"><v>0.10000000000000001</v></c></row>
                <row r="4"><c r="A4"><v>12345678901234567890</v></c></row>
                <row r="5"><c r="A5"><v>1E-3</v></c></row>
                <row r="6"><c r="A6"><v>1E999999999</v></c></row>
                <row r="7"><c r="A7"><v>many</v></c></row>
                """);

        assertThat(read(workbook, "n").rows())
                .containsExactly(
                        "2: number 12000000",
                        "3: number 0.1",
                        "4: number 12345678901234567890",
                        "5: number 0.001",
                        "6: BAD_NUMBER",
                        "7: FORMULA");
    }

    @Test
    void countsRowsThatHaveNoNumber() {
        byte[] workbook = RawWorkbook.of("""
                <row><c t="inlineStr"><is><t>id</t></is></c></row>
                <row><c t="inlineStr"><is><t>Mai</t></is></c></row>
                """);

        assertThat(read(workbook, "id").rows()).containsExactly("2: Mai");
    }

    private ReadTable read(byte[] workbook, String... columns) {
        return ReadTable.read(
                ReadTable.file(folder, workbook), new TableFormat.Xlsx(Optional.empty(), 1, false), columns);
    }

    private static void head(Worksheet sheet, String... headers) {
        for (int column = 0; column < headers.length; column++) {
            sheet.value(0, column, headers[column]);
        }
    }

    @SafeVarargs
    private static byte[] workbook(Consumer<Worksheet>... sheets) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int sheet = 0; sheet < sheets.length; sheet++) {
                sheets[sheet].accept(workbook.newWorksheet("sheet " + sheet));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
