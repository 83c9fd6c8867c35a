package org.musubi.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path results;

    @Test
    void measuresAllThatIsChosenOnEveryWorkload() throws IOException {
        assertThat(execute("--workload", "10x1,20x2", "--mix", "uniform", "--peers", "slow"))
                .isZero();

        assertThat(out.toString()).contains("10x1 uniform  speed    fast", "20x2 uniform  speed    slow");
        assertThat(err.toString()).contains("half way");
        try (Stream<Path> files = Files.list(results)) {
            assertThat(files).hasSize(2).anyMatch(file -> file.endsWith("speed.svg"));
        }
    }

    @Test
    void goesOnAfterAFailureAndSaysSoInTheEnd() {
        assertThat(execute("--workload", "10x1")).isEqualTo(1);

        assertThat(err.toString()).contains("broken failed: java.io.IOException: no disk");
        assertThat(out.toString()).contains("fast", "slow");
    }

    @Test
    void refusesNamesThatItDoesNotKnow() {
        assertThat(execute("--peers", "oracle")).isEqualTo(2);
        assertThat(execute("--workload", "village")).isEqualTo(2);
        assertThat(err.toString()).contains("Known are slow, broken and none.", "not village");
    }

    private int execute(String... args) {
        List<Measure> peers = List.of(new Fake("slow", 2), new Fake("broken", 0));
        var line = BenchLine.of(shards -> new Catalogue(List.of(new Fake("fast", 1)), peers));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(Stream.concat(Stream.of(args), Stream.of("--out", results.toString()))
                .toArray(String[]::new));
    }

    /** Takes so many seconds, it says; zero: it fails. */
    private record Fake(String name, int seconds) implements Measure {
        @Override
        public List<Measurement> run(Run run, Progress progress) throws IOException {
            progress.say("half way");
            if (seconds == 0) {
                throw new IOException("no disk");
            }
            return List.of(run.measured("speed", name, seconds, "s"));
        }
    }
}
