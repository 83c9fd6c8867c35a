package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code musubi serve} leaves for people to read. */
class ServeTest {
    private static final LocalDate DATE = LocalDate.of(2027, 1, 15);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path work;

    @Test
    void publishersGetReportsAndTheLogIsKept() throws IOException, InterruptedException {
        Path feeds = Files.createDirectory(work.resolve("feeds"));
        Files.writeString(feeds.resolve("fx-rates.jsonl"), "{\"currency\": \"JPY\"}\n");
        Path data = work.resolve("data");
        Path out = work.resolve("serve.out");
        Path report = data.resolve("reports").resolve("feeds").resolve("fx-rates.jsonl.report.txt");

        Process serve = Serving.start(feeds, data, DATE, out);
        try {
            await(() -> Files.exists(report), serve);
        } finally {
            serve.destroyForcibly().waitFor();
        }

        assertThat(report).content().contains("unitsPerUsd");
        assertThat(report.resolveSibling("fx-rates.jsonl.refused.csv")).isNotEmptyFile();
        assertThat(out).content().containsPattern("Reports +" + data.resolve("reports"));
        assertThat(data.resolve("musubi.log")).isNotEmptyFile();
    }

    @Test
    void aFolderThatIsGoneIsToldOfUntilItIsBack() throws IOException, InterruptedException {
        Path feeds = Files.createDirectory(work.resolve("feeds"));
        Files.writeString(feeds.resolve("fx-rates.jsonl"), "{\"currency\": \"JPY\"}\n");
        Path out = work.resolve("serve.out");

        Process serve = Serving.start(feeds, work.resolve("data"), DATE, out);
        try {
            await(() -> said(out, "refused feeds/fx-rates.jsonl:1"), serve);
            Path elsewhere = Files.move(feeds, work.resolve("elsewhere"));
            await(() -> said(out, "problem feeds/(folder): FOLDER_UNREADABLE"), serve);
            Files.move(elsewhere, feeds);
            await(() -> said(out, "mended  feeds/(folder)"), serve);
        } finally {
            serve.destroyForcibly().waitFor();
        }
    }

    private static boolean said(Path out, String text) {
        try {
            return Files.readString(out).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition, Process serve) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(serve.isAlive()).isTrue();
            assertThat(System.nanoTime()).as("it comes in time").isLessThan(deadline);
            serve.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }
}
