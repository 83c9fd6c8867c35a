package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.matcher.world.World;

/** {@code musubi serve} is killed in the middle of its work, again and again. */
class KilledTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    @TempDir
    Path work;

    @Test
    void nothingIsLostAndNothingDoubledWhenTheProcessIsKilled() throws IOException, InterruptedException {
        var world = new World(5, DATE, 300);
        var pace = new SplittableRandom(5);
        Path feeds = Files.createDirectory(work.resolve("feeds"));
        Path data = work.resolve("data");
        FeedFiles.write(feeds, world.history(3000), 2);

        for (int round = 0; round < 3; round++) {
            Process serve = Serving.start(feeds, data, DATE, work.resolve("serve.log"));
            awaitBroker(data, serve);
            serve.waitFor(1500 + pace.nextInt(4500), TimeUnit.MILLISECONDS);
            assertThat(serve.isAlive()).as("serve runs until it is killed").isTrue();
            serve.destroyForcibly().waitFor();
            FeedFiles.add(feeds, "-more-" + round, world.history(400));
        }

        Outcome outcome = Outcome.ofLastRun(feeds, data, DATE);
        assertThat(outcome.lines()).isEqualTo(FeedFiles.expected(feeds, DATE)).hasSizeGreaterThan(20);
        assertThat(outcome.replayed()).isEqualTo(outcome.shown());
        assertThat(outcome.messages() + outcome.unchanged())
                .as("each line once")
                .isEqualTo(FeedFiles.goodLines(feeds));
    }

    /** Waits until the process has a broker that may hold records, so that it is killed in the middle of something. */
    private static void awaitBroker(Path data, Process serve) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!holdsCandidates(data)) {
            assertThat(serve.isAlive()).isTrue();
            assertThat(System.nanoTime()).as("the topics are there in time").isLessThan(deadline);
            serve.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean holdsCandidates(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (var files = Files.walk(data)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("candidates.vnm-"));
        }
    }
}
