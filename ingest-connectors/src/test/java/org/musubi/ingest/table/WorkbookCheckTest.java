package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.refusal.ReasonCode;

class WorkbookCheckTest {
    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void takesAWholeWorkbook() {
        assertThat(broken(RawWorkbook.of(ROW))).isEmpty();
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(broken("id,level\n".getBytes(StandardCharsets.UTF_8))).contains(ReasonCode.DAMAGED_FILE);
        assertThat(broken(new byte[0])).contains(ReasonCode.DAMAGED_FILE);
        assertThat(broken(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .contains(ReasonCode.DAMAGED_FILE);
        assertThat(broken(RawWorkbook.zip(Map.of("readme.xml", new byte[] {'<'}))))
                .contains(ReasonCode.DAMAGED_FILE);
    }

    @Test
    void refusesAWorkbookThatIsCutOffAnywhere() {
        byte[] whole = RawWorkbook.of(ROW);

        for (int length = 0; length < whole.length; length += 7) {
            assertThat(broken(Arrays.copyOf(whole, length))).contains(ReasonCode.DAMAGED_FILE);
        }
    }

    @Test
    void survivesAnyByteThatIsWrong() {
        byte[] whole = RawWorkbook.of(ROW);

        for (int place = 0; place < whole.length; place++) {
            byte[] wrong = whole.clone();
            wrong[place] ^= 0x55;
            // an answer, whichever: most are damaged, some bytes say nothing that matters
            assertThat(broken(wrong)).isNotNull();
        }
    }

    @Test
    void refusesAPartThatIsMuchLargerThanItLooks() {
        assertThat(broken(RawWorkbook.of("<row r=\"1\">" + "<c/>".repeat(8 << 20) + "</row>")))
                .contains(ReasonCode.OVERSIZED_FILE);
    }

    @Test
    void refusesACellThatIsMuchLongerThanAnyCell() {
        assertThat(broken(RawWorkbook.of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(2 << 20)
                        + "</t></is></c></row>")))
                .contains(ReasonCode.OVERSIZED_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2147483647</v></c></row>"
            })
    void refusesAPlaceThatNoSheetHas(String row) {
        assertThat(broken(RawWorkbook.of(row))).contains(ReasonCode.OVERSIZED_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "x:c"})
    void refusesARowWithMoreCellsThanASheetHasColumns(String cell) {
        String cells = ("<" + cell + "><v>1</v></" + cell + ">").repeat(16_384);
        String row = "<row>" + cells + "</row>";

        assertThat(broken(RawWorkbook.of(row.repeat(3)))).isNotEqualTo(Optional.of(ReasonCode.OVERSIZED_FILE));
        assertThat(broken(RawWorkbook.of("<row>" + cells.repeat(3) + "</row>"))).contains(ReasonCode.OVERSIZED_FILE);
    }

    @Test
    void refusesADocumentType() {
        Map<String, byte[]> parts = RawWorkbook.parts(ROW);
        String sheet = new String(parts.get(RawWorkbook.SHEET), StandardCharsets.UTF_8);
        String bomb = sheet.replace("<worksheet", "<!DOCTYPE worksheet [<!ENTITY a \"a\">]><worksheet");
        parts.put(RawWorkbook.SHEET, bomb.getBytes(StandardCharsets.UTF_8));

        assertThat(broken(RawWorkbook.zip(parts))).contains(ReasonCode.OVERSIZED_FILE);
    }

    @Test
    void looksAtPartsOfAnyNameThatCanBeXml() {
        Map<String, byte[]> parts = RawWorkbook.parts(ROW);
        parts.put("xl/sheet.dat", "<c r=\"ZZZZZZ1\"/>".getBytes(StandardCharsets.UTF_8));
        assertThat(broken(RawWorkbook.zip(parts))).contains(ReasonCode.OVERSIZED_FILE);

        parts.put("xl/sheet.dat", "\uFEFF<a/>".getBytes(StandardCharsets.UTF_16LE));
        assertThat(broken(RawWorkbook.zip(parts))).contains(ReasonCode.OVERSIZED_FILE);

        parts.put("xl/sheet.dat", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(broken(RawWorkbook.zip(parts))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", RawWorkbook.SHEET})
    void refusesAWorkbookWithAPartThatIsNotXml(String part) {
        Map<String, byte[]> parts = RawWorkbook.parts(ROW);
        parts.put(part, "<a><b</a>".getBytes(StandardCharsets.UTF_8));

        assertThat(broken(RawWorkbook.zip(parts))).contains(ReasonCode.DAMAGED_FILE);
    }

    @Test
    void refusesXmlThatBreaksOffAfterTheGoodRows() {
        String rows = ROW + "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</c></row>";

        ReadTable read = ReadTable.read(
                ReadTable.file(folder, RawWorkbook.of(rows)), new TableFormat.Xlsx(Optional.empty(), 1, false), "1");

        assertThat(read.rows()).containsExactly("2: number 2");
        assertThat(read.broken()).contains(ReasonCode.DAMAGED_FILE);
    }

    private Optional<ReasonCode> broken(byte[] workbook) {
        return ReadTable.read(ReadTable.file(folder, workbook), new TableFormat.Xlsx(Optional.empty(), 1, false))
                .broken();
    }
}
