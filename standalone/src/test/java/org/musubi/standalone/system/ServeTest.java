package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
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
            await(report, serve);
        } finally {
            serve.destroyForcibly().waitFor();
        }

        assertThat(report).content().contains("unitsPerUsd");
        assertThat(report.resolveSibling("fx-rates.jsonl.refused.csv")).isNotEmptyFile();
        assertThat(out).content().containsPattern("Reports +" + data.resolve("reports"));
        assertThat(data.resolve("musubi.log")).isNotEmptyFile();
    }

    private static void await(Path file, Process serve) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!Files.exists(file)) {
            assertThat(serve.isAlive()).isTrue();
            assertThat(System.nanoTime()).as("there is a report in time").isLessThan(deadline);
            serve.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }
}
