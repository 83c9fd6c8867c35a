package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.matcher.world.Step;
import org.musubi.matcher.world.World;
import org.musubi.standalone.Main;

/** {@code musubi match}: the real broker, registry, connector and topology. */
class MatchTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({"7, 2, 0", "9, 3, 12"})
    void writesWhatTheNaiveSearchFindsInTheSameFiles(long seed, int shards, int days) throws IOException {
        Path feeds = Files.createDirectory(work.resolve("feeds"));
        FeedFiles.write(feeds, new World(seed, DATE, 200).history(2500), 3);

        List<String> found = match(feeds, DATE.plusDays(days), shards);

        assertThat(found)
                .isEqualTo(FeedFiles.expected(feeds, DATE.plusDays(days)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void theOrderOfLinesAndRepeatedFilesMakeNoDifference() throws IOException {
        List<Step> history = new World(11, DATE, 200).history(2500);
        Path feeds = Files.createDirectory(work.resolve("feeds"));
        FeedFiles.write(feeds, history, 1);
        Path shuffled = Files.createDirectory(work.resolve("shuffled"));
        List<Step> twice = new ArrayList<>(World.shuffled(history, 7));
        twice.addAll(World.shuffled(history, 8));
        FeedFiles.write(shuffled, twice, 2);

        assertThat(match(shuffled, DATE, 2))
                .isEqualTo(FeedFiles.expected(feeds, DATE))
                .hasSizeGreaterThan(20);
    }

    private List<String> match(Path feeds, LocalDate asOf, int shards) throws IOException {
        Path out = work.resolve("out.jsonl");
        var said = new StringWriter();
        int status = Main.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "match",
                "--feeds=" + feeds,
                "--as-of=" + asOf,
                "--out=" + out,
                "--shards=" + shards);
        assertThat(status).as(said.toString()).isZero();
        return Files.readAllLines(out);
    }
}
