package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.refusal.ReasonCode;

class EncodingTest {
    private static final String JAPANESE = "求人番号,職種,所在地\n1,介護職員（㈱髙橋）①,東京都～横浜市\n";
    private static final String VIETNAMESE = "Mã,Tỉnh\n1,Nghệ An – Đồng Nai\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void believesAByteOrderMarkMoreThanADeclaration(String charset) {
        byte[] bytes = ("\uFEFF" + JAPANESE).getBytes(Charset.forName(charset));

        ReadTable read = ReadTable.csv(folder, bytes, declared("windows-31j"), "求人番号", "職種");

        assertThat(read.rows()).containsExactly("2: 1|介護職員（㈱髙橋）①");
        assertThat(read.guessed()).isEmpty();
    }

    @Test
    void readsShiftJisAsMicrosoftWritesIt() {
        byte[] bytes = JAPANESE.getBytes(Charset.forName("windows-31j"));

        assertThat(ReadTable.csv(folder, bytes, declared("Shift_JIS"), "職種", "所在地")
                        .rows())
                .containsExactly("2: 介護職員（㈱髙橋）①|東京都～横浜市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingOfJapaneseText(String charset) {
        String text = JAPANESE.replace("㈱髙橋）①", "高橋）");

        ReadTable read = ReadTable.csv(folder, text.getBytes(Charset.forName(charset)), ReadTable.DETECT, "職種");

        assertThat(read.guessed()).contains(Charset.forName(charset));
        assertThat(read.rows()).containsExactly("2: 介護職員（高橋）");
    }

    @Test
    void findsTheEncodingOfVietnameseText() {
        // as Windows writes it: some letters are one character, the tones are marks after them
        String text = "Ma\u0303,Ti\u0309nh\n1,Ngh\u00EA\u0323 An \u2013 \u0110\u00F4\u0300ng Nai\n";
        byte[] bytes = text.getBytes(Charset.forName("windows-1258"));

        ReadTable read = ReadTable.csv(folder, bytes, ReadTable.DETECT, "Mã", "Tỉnh");

        assertThat(read.guessed()).contains(Charset.forName("windows-1258"));
        assertThat(read.rows()).containsExactly("2: 1|Nghệ An – Đồng Nai");
    }

    @Test
    void findsAnEncodingThatShowsItselfLate() {
        String text = "id,職種\n".replace("職種", "job") + "1,nurse\n".repeat(300_000) + "2,介護職員\n3,看護師\n";

        ReadTable read = ReadTable.csv(folder, text.getBytes(Charset.forName("windows-31j")), ReadTable.DETECT, "job");

        assertThat(read.rows()).hasSize(300_002).contains("300002: 介護職員");
    }

    @Test
    void needsNoGuessForUtf8() {
        ReadTable read = ReadTable.csv(folder, VIETNAMESE, "Mã", "Tỉnh");

        assertThat(read.rows()).containsExactly("2: 1|Nghệ An – Đồng Nai");
        assertThat(read.guessed()).isEmpty();
    }

    @Test
    void findsTheEncodingOfOneLongLine() {
        for (int before = 0; before < 3; before++) {
            String text = "x".repeat(before) + "介護".repeat(400_000) + ",b";

            assertThat(ReadTable.csv(folder, text + "\n1,2\n").broken()).contains(ReasonCode.LINE_TOO_LONG);
        }
    }

    @Test
    void refusesAnEncodingThatCannotBeFound() {
        byte[] bytes = "id;job\n1;Pfl\u00E4ger\n2;Fl\u00FCgel\u00DF\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReadTable.csv(folder, bytes, ReadTable.DETECT).broken()).contains(ReasonCode.BAD_ENCODING);
    }

    @Test
    void refusesAWorkbookThatIsNamedAsText() {
        byte[] workbook = RawWorkbook.of("<row r=\"1\"/>");

        for (Encoding encoding : new Encoding[] {ReadTable.DETECT, declared("UTF-8")}) {
            assertThat(ReadTable.csv(folder, workbook, encoding).broken()).contains(ReasonCode.DAMAGED_FILE);
        }
    }

    @Test
    void refusesOnlyTheRowsOfAnotherEncoding() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(JAPANESE.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("2,介護,大阪\n".getBytes(Charset.forName("windows-31j")));
        bytes.writeBytes("3,介護,大阪\n".repeat(20).getBytes(StandardCharsets.UTF_8));

        for (Encoding encoding : new Encoding[] {ReadTable.DETECT, declared("UTF-8")}) {
            ReadTable read = ReadTable.csv(folder, bytes.toByteArray(), encoding, "職種");

            assertThat(read.rows()).hasSize(22).startsWith("2: 介護職員（㈱髙橋）①", "3: BAD_ENCODING", "4: 介護");
        }
    }

    @Test
    void refusesARowThatIsCutInACharacter() {
        byte[] bytes = "id,job\n1,介護".getBytes(StandardCharsets.UTF_8);

        assertThat(ReadTable.csv(folder, Arrays.copyOf(bytes, bytes.length - 1), declared("UTF-8"))
                        .rows())
                .containsExactly("2: BAD_ENCODING");
    }

    @Test
    void refusesHeadersOfAnotherEncoding() {
        byte[] bytes = "職種,所在地\n1,2\n".getBytes(Charset.forName("windows-31j"));

        assertThat(ReadTable.csv(folder, bytes, declared("UTF-8")).broken()).contains(ReasonCode.BAD_ENCODING);
    }

    @Test
    void refusesOnlyTheJsonLinesOfAnotherEncoding() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"job\":\"介護\"}\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("{\"job\":\"介護\"}\n".getBytes(Charset.forName("windows-31j")));
        bytes.writeBytes("{\"job\":\"看護\"}\n".getBytes(StandardCharsets.UTF_8));
        Path file = ReadTable.file(folder, bytes.toByteArray());

        assertThat(ReadTable.read(file, new TableFormat.JsonLines(declared("UTF-8")), "job")
                        .rows())
                .containsExactly("1: 介護", "2: BAD_ENCODING", "3: 看護");
    }

    @Test
    void composesAndStripsTexts() {
        assertThat(ReadTable.csv(folder, "a,b\n\u3000\u00A0Nghe\u0302\u0323 An\u200B ,\u00A0\n", "a", "b")
                        .rows())
                .containsExactly("2: Nghệ An|");
    }

    private static Encoding declared(String charset) {
        return new Encoding(Optional.of(Charset.forName(charset)), false);
    }
}
