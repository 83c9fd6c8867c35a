package org.musubi.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.pipeline.gate.Gate;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;

/** Everything once, on a small workload; the gates inside compare the shortlists with the naive search. */
class PipelineTest {
    private static final Setup SMALL = new Setup(
            2,
            2,
            512,
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            List.of(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            new Gate(1_000_000));

    @TempDir
    Path folder;

    @Test
    void everySubjectTakesEverythingInAndKeepsUpWithUpdates() throws Exception {
        var run = new Run(new Workload(Size.of("1000x100"), Mix.SKEW_41, 1), folder);
        var measurements = new ArrayList<Measurement>();

        for (Measure measure : PipelineMeasures.of(SMALL)) {
            if (!measure.name().equals("skew")) {
                measurements.addAll(measure.run(run, Progress.SILENT));
            }
        }

        assertThat(measurements).hasSize(9 + 6 + 3);
        assertThat(measurements)
                .filteredOn(measurement -> !measurement.measure().equals("state on disk"))
                .allSatisfy(measurement -> assertThat(measurement.value()).isPositive());
    }
}
