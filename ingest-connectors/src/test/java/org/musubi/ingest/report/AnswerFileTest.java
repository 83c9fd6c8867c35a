package org.musubi.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.report.Summary.Figures;
import org.musubi.schemas.topics.RecordKind;

class AnswerFileTest {
    private static final String FILE = "ung-vien-2027-01.csv";
    private static final String REPORT = FILE + ".report.txt";
    private static final String REFUSED = FILE + ".refused.csv";

    @TempDir
    private Path feed;

    private Path reports;

    @BeforeEach
    void beneathTheFeed() {
        reports = feed.resolve(AnswerFile.FOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerReadsAsItsGoldenFile(Language language) throws IOException {
        try (var answer = AnswerFile.open(reports, FILE, language)) {
            answer.refused(17, List.of(Summaries.BAD_DATE, Summaries.MISSING));
            answer.refused(203, List.of(Summaries.RAGGED));
            answer.refused(1_188, List.of(Summaries.BAD_DATE));
            answer.finish(Summaries.some());
        }

        assertThat(read(REPORT)).isEqualTo(golden("report_" + language.code() + ".txt"));
        assertThat(read(REFUSED).replace("\r\n", "\n")).isEqualTo(golden("refused_" + language.code() + ".csv"));
    }

    @Test
    void nothingIsToBeSeenBeforeTheAnswerIsFinished() throws IOException {
        try (var answer = AnswerFile.open(reports, FILE, Language.ENGLISH)) {
            answer.refused(17, List.of(Summaries.BAD_DATE));

            assertThat(names()).allMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void aLaterAnswerTakesThePlaceOfAnEarlierOne() throws IOException {
        answer(Summaries.some(), List.of(Summaries.BAD_DATE));
        assertThat(names()).containsExactlyInAnyOrder(REPORT, REFUSED);

        answer(Summaries.of(new Figures(1_240, 1_240, 0, 0, 0, 0), Optional.empty()), List.of());

        assertThat(names()).containsExactly(REPORT);
        assertThat(read(REPORT)).contains("All rows are good. There is nothing to mend.");
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsToldSo() throws IOException {
        Reason problem =
                Reason.ofWhole(ReasonCode.MISSING_COLUMN, "is not in the file").inColumn("Ngành nghề");

        answer(Summaries.of(new Figures(0, 0, 0, 0, 0, 0), Optional.of(problem)), List.of());

        assertThat(read(REPORT))
                .contains("The file was refused as a whole.", "Ngành nghề  MISSING_COLUMN")
                .doesNotContain("All rows are good");
    }

    @Test
    void aFileThatBreaksOffIsToldWhatWasTaken() throws IOException {
        Reason problem = Reason.ofWhole(ReasonCode.DAMAGED_FILE, "ends within a quoted cell");

        answer(Summaries.of(new Figures(10, 10, 0, 0, 0, 0), Optional.of(problem)), List.of());

        assertThat(read(REPORT)).contains("The good rows that came before were taken.");
    }

    @Test
    void withdrawalsThatAreHeldAreToldWithTheirReason() throws IOException {
        Reason problem = Reason.ofWhole(ReasonCode.TOO_MANY_MISSING, "nothing is withdrawn");

        answer(Summaries.of(new Figures(10, 0, 10, 0, 0, 4_321), Optional.of(problem)), List.of());

        assertThat(read(REPORT))
                .contains("were not withdrawn: 4,321.", "Too many records of this feed are missing")
                .doesNotContain("refused as a whole");
    }

    @Test
    void theTextListsOnlyTheFirstOfManyRowsAndTheTableAll() throws IOException {
        int many = AnswerFile.LISTED + 5_000;
        try (var answer = AnswerFile.open(reports, FILE, Language.ENGLISH)) {
            for (int row = 1; row <= many; row++) {
                answer.refused(row, List.of(Summaries.BAD_DATE));
            }
            answer.finish(Summaries.some());
        }

        assertThat(read(REPORT))
                .contains(
                        "× 15,000  BAD_DATE",
                        "Only the first 10,000 are listed here. All of them are in the file " + REFUSED)
                .contains("\n10000 ")
                .doesNotContain("\n10001 ");
        assertThat(read(REFUSED).lines()).hasSize(1 + many);
    }

    @Test
    void noHeadingBreaksTheTableOrBecomesAFormula() throws IOException {
        Reason reason = Reason.ofColumn("=HYPERLINK(\"x\")\n\u202Enext", ReasonCode.DUPLICATE_COLUMN, "stands twice");

        answer(Summaries.some(), List.of(reason));

        assertThat(read(REFUSED)).contains("\"1\",\"'=HYPERLINK(\"\"x\"\") next\",\"\",");
        assertThat(read(REPORT)).contains("=HYPERLINK(\"x\") next × 1");
    }

    @Test
    void noValueOfTheFileIsRepeated() throws IOException {
        String line = """
                {"candidateId": "VNM-Tran-Thi-Secret", "origin": "Secretland", "agencyId": 19920203, "consentUntil": "31/02/1992",
                 "japanese": "N3-Secret", "availableFrom": "soon-Secret", "minimumMonthlyWage": {"amount": "-777888999"}}
                """;
        var refused = (Refused) CanonicalLines.read(RecordKind.CANDIDATE, line.getBytes(StandardCharsets.UTF_8));

        answer(Summaries.some(), refused.reasons());

        assertThat(refused.reasons()).hasSizeGreaterThan(5);
        assertThat(read(REPORT) + read(REFUSED))
                .contains("availableFrom", "BAD_DATE")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("1992", "777888999");
    }

    @Test
    void anAnswerStaysInItsFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerFile.open(reports, "../" + FILE, Language.ENGLISH));
    }

    private void answer(Summary about, List<Reason> reasons) throws IOException {
        try (var answer = AnswerFile.open(reports, FILE, Language.ENGLISH)) {
            if (!reasons.isEmpty()) {
                answer.refused(1, reasons);
            }
            answer.finish(about);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(reports.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(AnswerFileTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
