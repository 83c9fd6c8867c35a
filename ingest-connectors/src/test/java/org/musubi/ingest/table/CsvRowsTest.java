package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.refusal.ReasonCode;

class CsvRowsTest {
    @TempDir
    Path folder;

    @Test
    void findsTheDelimiterInTheHeaderOutsideOfQuotes() {
        assertThat(ReadTable.csv(folder, "\"a, b, c\";level\nMai;N4\n", "a, b, c", "level")
                        .rows())
                .containsExactly("2: Mai|N4");
        assertThat(ReadTable.csv(folder, "id\tlevel\nMai\tN4\n", "id", "level").rows())
                .containsExactly("2: Mai|N4");
        assertThat(ReadTable.csv(folder, "sep=|\nid|level\nMai|N4", "id", "level")
                        .rows())
                .containsExactly("3: Mai|N4");
    }

    @Test
    void takesADeclaredDelimiterAndQuote() {
        Path file = ReadTable.file(folder, "id:level,x\n'Mai: 1':N4\n".getBytes(StandardCharsets.UTF_8));
        var format = new TableFormat.Csv(ReadTable.DETECT, Optional.of(':'), '\'', 1);

        assertThat(ReadTable.read(file, format, "id", "level,x").rows()).containsExactly("2: Mai: 1|N4");
    }

    @Test
    void readsTheHeaderInItsRow() {
        Path file = ReadTable.file(folder, "list of \"May\n\nid,level\nMai,N4\n".getBytes(StandardCharsets.UTF_8));
        var format = new TableFormat.Csv(ReadTable.DETECT, Optional.empty(), '"', 3);

        ReadTable read = ReadTable.read(file, format, "id", "level");

        assertThat(read.columns()).containsExactly("id", "level");
        assertThat(read.rows()).containsExactly("4: Mai|N4");
    }

    @Test
    void numbersRowsByTheLineWhereTheyBegin() {
        String text = "id,note\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n ,\r\n2,b\r\n";

        assertThat(ReadTable.csv(folder, text, "id", "note").rows())
                .containsExactly("2: 1|two\r\nlines, \"quoted\"", "6: 2|b");
        assertThat(ReadTable.csv(folder, text.replace("\r\n", "\r"), "id", "note")
                        .rows())
                .containsExactly("2: 1|two\rlines, \"quoted\"", "6: 2|b");
    }

    @Test
    void makesHeadersOneLineInNfc() {
        String text = "\" M\u00E3 \n ho\u0302\u0300  s\u01A1\",,level,,\n1,2,3,4,\n";

        ReadTable read = ReadTable.csv(folder, text, "M\u00E3 h\u1ED3 s\u01A1", "column 2", "level");

        assertThat(read.columns()).containsExactly("M\u00E3 h\u1ED3 s\u01A1", "column 2", "level");
        assertThat(read.rows()).containsExactly("3: 1|2|3");
    }

    @Test
    void neverReadsAColumnThatIsNotKept() {
        Path file = ReadTable.file(folder, "name,name,id\nMai,Lan,1\n".getBytes(StandardCharsets.UTF_8));
        var format = new TableFormat.Csv(ReadTable.DETECT, Optional.empty(), '"', 1);

        ReadTable read = ReadTable.read(file, format, "id"::equals, "name", "id");

        assertThat(read.columns()).containsExactly("name", "name", "id");
        assertThat(read.rows()).containsExactly("2: |1");
    }

    @Test
    void refusesTwoKeptColumnsOfOneHeader() {
        assertThat(ReadTable.csv(folder, "id,level,level\n1,2,3\n").broken()).contains(ReasonCode.DUPLICATE_COLUMN);
    }

    @Test
    void refusesAFileWithoutAHeader() {
        for (String text : List.of("", "\n\n", " \nid,level\n1,N4\n", "sep=;\n", "sep=;\n\n1;N4\n")) {
            assertThat(ReadTable.csv(folder, text).broken()).contains(ReasonCode.DAMAGED_FILE);
        }
    }

    @Test
    void refusesAFileWhoseHeaderIsTooLong() {
        String text = "a,b".repeat(RecordCutter.LONGEST) + "\n1,2\n";

        assertThat(ReadTable.csv(folder, text).broken()).contains(ReasonCode.LINE_TOO_LONG);
    }

    @Test
    void refusesRaggedRowsAndTakesTheOthers() {
        String text = "a,b,c\n1,2,3\n1,2\n1,2,3,4\n4,5,6";

        assertThat(ReadTable.csv(folder, text, "a", "b", "c").rows())
                .containsExactly("2: 1|2|3", "3: RAGGED_ROW", "4: RAGGED_ROW", "5: 4|5|6");
    }

    @Test
    void refusesARaggedRowOfSeveralLinesOnceUnlessRowsMayBeInIt() {
        assertThat(ReadTable.csv(folder, "a,b,c\n\"x\ny\",2\n4,5,6", "a").rows())
                .containsExactly("2: RAGGED_ROW", "4: 4");
        assertThat(ReadTable.csv(folder, "a,b,c\n1,\"2\n3,4,5\"\n6,7,8", "a").rows())
                .containsExactly("2: RAGGED_ROW", "3: 3", "4: 6");
    }

    @Test
    void refusesRowsWithControlCharacters() {
        assertThat(ReadTable.csv(folder, "a,b\n1,\u0000\n2,\u0007\n3,\"a\tb\"\n4,\u0085\n", "a", "b")
                        .rows())
                .containsExactly("2: CONTROL_CHARACTER", "3: CONTROL_CHARACTER", "4: 3|a\tb", "5: CONTROL_CHARACTER");
    }

    @Test
    void refusesTheRowOfAQuoteThatIsNotClosed() {
        assertThat(ReadTable.csv(folder, "a,b\n1,2\n3,\"4\n5,6\n", "a", "b").rows())
                .containsExactly("2: 1|2", "3: DAMAGED_FILE", "4: 5|6");
        assertThat(ReadTable.csv(folder, "a,b\n1,2\n3,\"4", "a", "b").rows())
                .containsExactly("2: 1|2", "3: DAMAGED_FILE");
    }

    @Test
    void losesNoRowAfterAnOpenQuoteBeforeQuotedRows() {
        String text = "a,b\n1,\"2\n\"3\",\"4\"\n\"5\",\"6\"\n";

        assertThat(ReadTable.csv(folder, text, "a", "b").rows()).containsExactly("2: DAMAGED_FILE", "3: 3|4", "4: 5|6");
    }

    @Test
    void losesNoRowAfterAnOpenQuoteInALongFile() {
        String rows = "3,four\n".repeat(RecordCutter.LONGEST);

        ReadTable read = ReadTable.csv(folder, "a,b\n1,\"2\n" + rows, "a", "b");

        assertThat(read.rows()).hasSize(1 + RecordCutter.LONGEST).startsWith("2: DAMAGED_FILE", "3: 3|four");
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertThat(ReadTable.csv(folder, "a,b\n\"1\"x,2\n3,5\" pipe\n", "a", "b")
                        .rows())
                .containsExactly("2: DAMAGED_FILE", "3: 3|5\" pipe");
    }

    @Test
    void refusesALongLineAndTakesThoseAfterIt() {
        String longest = "x".repeat(RecordCutter.LONGEST - 2);
        String text = "a,b\n1," + longest + "\n2,x" + longest + "\n3,\"" + longest.repeat(9) + "\"\n4,5\n";

        ReadTable read = ReadTable.csv(folder, text, "a");

        assertThat(read.rows()).containsExactly("2: 1", "3: LINE_TOO_LONG", "4: LINE_TOO_LONG", "5: 4");
    }
}
