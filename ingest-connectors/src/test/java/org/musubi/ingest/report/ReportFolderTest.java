package org.musubi.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.publish.Answer;
import org.musubi.ingest.publish.Submission;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRemark;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.RecordKind;

class ReportFolderTest {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path folder;

    @Test
    void aSubmissionIsAnsweredInTheLanguageThatWasAgreedOn() throws IOException {
        Answer answer = new ReportFolder(folder, HANOI).begin(submission("a.csv", new Locale("vi")));

        answer.refused(17, Optional.of("VNM-1"), List.of(Summaries.BAD_DATE));
        answer.end(receipt());

        assertThat(Files.readString(folder.resolve("a.csv.report.txt")))
                .contains(
                        "15/01/2027 09:30 (UTC+07:00)", "Bị từ chối      1 ", "Họ và tên", "(cả tệp)  TOO_MANY_MISSING")
                .doesNotContain("VNM-1");
        assertThat(folder.resolve("a.csv.refused.csv")).content().contains("\"17\",\"Ngày sẵn sàng\"");
    }

    @Test
    void anotherLanguageIsAnsweredInEnglish() throws IOException {
        Answer answer = new ReportFolder(folder, HANOI).begin(submission("a.csv", Locale.FRENCH));

        answer.end(receipt());

        assertThat(Files.readString(folder.resolve("a.csv.report.txt"))).startsWith("Answer to the file a.csv");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsSaid() throws IOException {
        Path occupied = Files.createFile(folder.resolve("reports"));

        Answer answer = new ReportFolder(occupied, HANOI).begin(submission("a.csv", Locale.ENGLISH));
        answer.refused(1, Optional.empty(), List.of(Summaries.BAD_DATE));
        answer.end(receipt());

        assertThat(occupied).isEmptyFile();
    }

    @Test
    void anAnswerThatCannotBeFinishedLeavesNothingBehind() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("a.csv.report.txt"));
        Answer answer = new ReportFolder(folder, HANOI).begin(submission("a.csv", Locale.ENGLISH));

        answer.end(receipt());

        assertThat(inTheWay).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private static Submission submission(String name, Locale language) {
        var terms =
                new Terms(Optional.of("viet-nam-candidates"), new Updates.Snapshot(new BigDecimal("0.2")), language);
        return new Submission(name, RecordKind.CANDIDATE, 1_234, "9f86d081", terms);
    }

    private static FeedReceipt receipt() {
        return FeedReceipt.newBuilder()
                .setFeed("dolab")
                .setFile("a.csv")
                .setKind("candidate")
                .setLines(10)
                .setTaken(9)
                .setUnchanged(0)
                .setWithdrawn(0)
                .setRefused(1)
                .setHeld(3)
                .setBytes(1_234)
                .setSha256("9f86d081")
                .setReceivedAt(Instant.parse("2027-01-15T02:30:00Z"))
                .setRemarks(List.of(new FeedRemark("PERSONAL_COLUMN_DROPPED", "Họ và tên", 0L)))
                .setProblem(new RefusalReason(null, "TOO_MANY_MISSING", "nothing is withdrawn", null))
                .setMapping("viet-nam-candidates")
                .build();
    }
}
