package org.musubi.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.publish.Answer;
import org.musubi.ingest.publish.Submission;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.topics.RecordKind;

class RollingReportsTest {
    private static final Instant FIRST = Instant.parse("2027-04-01T10:15:00Z");

    @TempDir
    private Path folder;

    @Test
    void thoseWithSomethingToMendKeepFilesOfTheirOwn() throws IOException {
        refuse(0);
        refuse(1);

        assertThat(names())
                .containsExactly(
                        "2027-04-01T10-15-00Z.refused.csv",
                        "2027-04-01T10-15-00Z.report.txt",
                        "2027-04-01T10-15-01Z.refused.csv",
                        "2027-04-01T10-15-01Z.report.txt");
    }

    @Test
    void ofThoseWithNothingToMendTheNewestIsKept() throws IOException {
        accept(0);
        accept(1);

        assertThat(names()).containsExactly("latest-good.report.txt");
        assertThat(folder.resolve("latest-good.report.txt"))
                .content()
                .startsWith("Answer to the file 2027-04-01T10:15:01Z");
    }

    @Test
    void theOldestGoAndGoodOnesPushNothingOut() throws IOException {
        int all = RollingReports.KEPT + 2;
        for (int second = 0; second < all; second++) {
            refuse(second);
        }
        for (int second = all; second < all + 5; second++) {
            accept(second);
        }

        assertThat(names())
                .hasSizeBetween(2 * (RollingReports.KEPT - 1), 2 * RollingReports.KEPT + 1)
                .doesNotContain(file(0), file(1))
                .contains(file(all - 1), file(all - RollingReports.KEPT + 1), "latest-good.report.txt");
    }

    @Test
    void whatWasNeverEndedIsTakenAwayAndOtherFilesStay() throws IOException {
        reports().begin(submission(0)).refused(1, Optional.empty(), List.of(Summaries.BAD_DATE));
        Files.createFile(folder.resolve("notes.tmp"));
        Files.createFile(folder.resolve("2027-04-01.txt"));

        accept(1);

        assertThat(names()).containsExactly("2027-04-01.txt", "latest-good.report.txt", "notes.tmp");
    }

    private void refuse(int second) {
        Answer answer = reports().begin(submission(second));
        answer.refused(1, Optional.empty(), List.of(Summaries.BAD_DATE));
        answer.end(receipt(second, 1));
    }

    private void accept(int second) {
        reports().begin(submission(second)).end(receipt(second, 0));
    }

    /** Another each time: a restart changes nothing. */
    private RollingReports reports() {
        return new RollingReports(folder, ZoneOffset.UTC);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String file(int second) {
        return time(second).replace(':', '-') + ".report.txt";
    }

    private static String time(int second) {
        return FIRST.plusSeconds(second).toString();
    }

    private static Submission submission(int second) {
        var terms = new Terms(Optional.empty(), new Updates.Delta(), Locale.ENGLISH);
        return new Submission(time(second), RecordKind.FX_RATE, 10, "", terms);
    }

    private static FeedReceipt receipt(int second, long refused) {
        return FeedReceipt.newBuilder()
                .setFeed("bank")
                .setFile(time(second))
                .setKind("fxRate")
                .setLines(1)
                .setTaken(1 - refused)
                .setUnchanged(0)
                .setWithdrawn(0)
                .setRefused(refused)
                .setHeld(0)
                .setBytes(10)
                .setSha256("")
                .setReceivedAt(FIRST)
                .setRemarks(List.of())
                .build();
    }
}
