package org.musubi.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.pipeline.gate.Gate;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;

/** Each subject once, on a small workload; the gates inside compare the shortlists with the naive search. */
class PipelineTest {
    private static final Setup SMALL = new Setup(
            2,
            2,
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), // as short work is done quickest
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            List.of(50),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            new Gate(1_000_000));

    @TempDir
    Path folder;

    @Test
    void everySubjectTakesEverythingInAndKeepsUpWithUpdates() throws Exception {
        var run = new Run(new Workload(Size.of("1000x100"), Mix.SKEW_41, 1), folder);
        var plans = new PlanBook();
        plans.startOver(run.workload());
        var measurements = new ArrayList<Measurement>();

        try (var matcher = new Session(run, Subject.MATCHER, SMALL, plans, Progress.SILENT)) {
            measurements.addAll(Backfill.measure(matcher));
            measurements.addAll(Updates.ofCandidates(matcher));
            measurements.addAll(Updates.ofVacancies(matcher));
            measurements.addAll(Latency.measure(matcher, 50));
            measurements.addAll(PolicyChange.measure(matcher));
        }
        measurements.addAll(new PassThroughMeasure(SMALL, plans).run(run, Progress.SILENT));
        measurements.addAll(new PlainStreamsMeasure(SMALL).run(run, Progress.SILENT));

        assertThat(measurements).extracting(Measurement::subject).contains("musubi", "pass-through");
        assertThat(measurements)
                .hasSize(5 + 5 + 3)
                .allSatisfy(measurement -> assertThat(measurement.value()).isPositive());
        assertThat(sentPerUpdate(measurements, "pass-through"))
                .as("the pass-through sends what the matcher sent")
                .isCloseTo(sentPerUpdate(measurements, "musubi"), withPercentage(20));
    }

    private static double sentPerUpdate(List<Measurement> measurements, String subject) {
        return measurements.stream()
                .filter(measurement -> measurement.subject().equals(subject))
                .filter(measurement -> measurement.measure().equals(Updates.CANDIDATES))
                .mapToDouble(measurement -> (double) measurement.detail().get("messagesSentPerUpdate"))
                .findFirst()
                .orElseThrow();
    }
}
