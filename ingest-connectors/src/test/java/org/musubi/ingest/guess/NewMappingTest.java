package org.musubi.ingest.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.topics.RecordKind;

final class NewMappingTest {
    @TempDir
    private Path folder;

    @Test
    void findsEncodingDelimiterAndTheRowOfTheHeadersUnderATitle() throws IOException {
        Path file = write("a.csv", "求人一覧;;\n求人番号;分野;賃金\n1;介護;18万円\n", "windows-31j");

        Guess guess = NewMapping.of(file, Optional.empty());

        assertThat(guess.kind()).isEqualTo(RecordKind.VACANCY);
        assertThat(guess.mapping())
                .contains("encoding: windows-31j", "delimiter: \";\"", "headerRow: 2")
                .contains("vacancyId: {column: 求人番号}", "field: {column: 分野, table: field}", "介護: NURSING_CARE");
    }

    @Test
    void findsTheArrayOfRecordsInAJsonDocument() throws IOException {
        Path file = write(
                "a.json",
                "{\"total\": 2, \"links\": [{\"href\": \"x\"}], \"result\": {\"ads\": [{\"id\": \"1\", \"title\": \"Cook\"},"
                        + " {\"id\": \"2\", \"title\": \"Nurse\"}]}}",
                "utf-8");

        assertThat(NewMapping.of(file, Optional.empty()).mapping())
                .contains("type: json-array", "path: result.ads", "occupation: {column: title}");
    }

    @Test
    void knowsJsonLinesFromADocument() throws IOException {
        Path file = write(
                "a.jsonl", "{\"id\": \"1\", \"title\": \"Cook\"}\n{\"id\": \"2\", \"title\": \"Cook\"}\n", "utf-8");

        assertThat(NewMapping.of(file, Optional.empty()).mapping()).contains("type: json-lines");
    }

    @Test
    void seesTheFormOfDaysAndNumbersAndWhereTheCurrencyStands() throws IOException {
        Path file = write("a.csv", """
                Available from,Experience (years),Training fee (VND),Insurance
                31/01/2027,1.5,52000000,50 USD
                01/02/2027,2,1000000,45.5 USD
                """, "utf-8");

        assertThat(NewMapping.of(file, Optional.of(RecordKind.CANDIDATE)).mapping())
                .contains("availableFrom: {column: Available from, read: date, form: day-first}")
                .contains("money: {column: \"Training fee (VND)\", read: money, currency: header}")
                .contains("money: {column: Insurance, read: money}");
    }

    @Test
    void aColumnWithoutAKnownHeaderIsPersonalWhereItsValuesLookSoOrInDoubt() throws IOException {
        Path file = write(
                "a.csv",
                "title,xyzzy,plugh,frobs\nCook,+84 912 345 678,a long story,1\nNurse,0912 345 679,another,2\n",
                "utf-8");

        Guess guess = NewMapping.of(file, Optional.empty());

        assertThat(guess.columns())
                .extracting(GuessedColumn::header, GuessedColumn::meaning)
                .contains(tuple("xyzzy", "personal"), tuple("plugh", "personal"), tuple("frobs", "ignored"));
        assertThat(guess.mapping()).doesNotContain("912").doesNotContain("story");
    }

    @Test
    void unknownWordsOfACodeColumnAreListedOnlyWhereTheyAreFewAndNotPersonal() throws IOException {
        String few = """
                title,field
                Cook,Basket weaving
                Cook,cook@example.org
                """;
        String many = "title,field\n"
                + IntStream.range(0, 40)
                        .mapToObj(i -> "Cook,trade " + (char) ('A' + i) + "x")
                        .collect(Collectors.joining("\n"));

        assertThat(NewMapping.of(write("few.csv", few, "utf-8"), Optional.empty())
                        .mapping())
                .contains("# Basket weaving: ?")
                .doesNotContain("cook@example.org");
        assertThat(NewMapping.of(write("many.csv", many, "utf-8"), Optional.empty())
                        .mapping())
                .doesNotContain("trade Ax");
    }

    @Test
    void saysWhatIsNeededAndNotThere() throws IOException {
        Guess guess = NewMapping.of(write("a.csv", "Họ và tên,Số CCCD\nx,1\n", "utf-8"), Optional.empty());

        assertThat(guess.mapping()).contains("# consentUntil: {column: …}", "candidateId: {pseudonym: true}");
        assertThat(guess.left()).anyMatch(line -> line.startsWith("fields.consentUntil"));
    }

    @Test
    void neverTakesARowOfValuesForHeaders() throws IOException {
        Path file = write("a.csv", "Nguyen Van A,0912345678,2001-02-03\nTran Thi B,0912345679,2002-03-04\n", "utf-8");

        assertThatThrownBy(() -> NewMapping.of(file, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("row of headers")
                .hasMessageNotContaining("Nguyen");
    }

    @Test
    void twoColumnsWithOneHeaderAreNotRead() throws IOException {
        Path file = write("a.csv", "title,wage,wage\nCook,1,2\n", "utf-8");

        assertThat(NewMapping.of(file, Optional.empty()).columns())
                .filteredOn(column -> column.header().equals("wage"))
                .allMatch(column -> column.meaning().equals("ignored"));
    }

    @Test
    void draftsAVacancyTableWithTheHeadersOfADatabase() throws IOException {
        Path file = write("orders.csv", """
                CASE_NUMBER,VISA_CLASS,EMPLOYER_STATE,JOB_TITLE,NBR_WORKERS_REQUESTED,BASIC_NUMBER_OF_HOURS,BASIC_RATE_OF_PAY,\
                BASIC_UNIT_OF_PAY,WORKSITE_STATE,JOB_START_DATE,JOB_END_DATE
                H-300-1,TITP,TX,Cook,15,40,$11.59,Hour,TX,05/14/2027,02/28/2028
                H-300-2,TITP,KY,Cook,1,48,$12.00,Hour,FLORIDA,04/03/2027,10/31/2027
                """, "utf-8");

        Guess guess = NewMapping.of(file, Optional.of(RecordKind.VACANCY));

        assertThat(guess.mapping())
                .contains("vacancyId: {column: CASE_NUMBER}")
                .contains("openings: {column: NBR_WORKERS_REQUESTED, read: number}")
                .contains(
                        "monthlyWage: {column: BASIC_RATE_OF_PAY, read: pay, per: {column: BASIC_UNIT_OF_PAY, table: unit},"
                                + " hoursPerWeek: {column: BASIC_NUMBER_OF_HOURS}}")
                .contains("monthlyHours: {column: BASIC_NUMBER_OF_HOURS, read: number, times: 4.33334, round: up}")
                .contains("startOn: {column: JOB_START_DATE, read: date, form: month-first}")
                .contains("region: {column: WORKSITE_STATE, table: region}", "# TX: ?", "# FLORIDA: ?")
                .doesNotContain("TX: TX", "withdrawn:");
    }

    @Test
    void daysOfAWorkbookAreNoWords() {
        var day = new Cell.Day(LocalDate.of(2027, 4, 1));
        var column = new SampleColumn("DECIDED", false, Collections.nCopies(60, day), 60);
        var sample = new Sample(List.of(column), Set.of(), false, true);

        assertThat(Judgement.of(new HeaderWords(RecordKind.VACANCY), sample))
                .singleElement()
                .extracting(Judged::why)
                .isEqualTo("no known header; holds days");
    }

    private Path write(String name, String text, String charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }
}
