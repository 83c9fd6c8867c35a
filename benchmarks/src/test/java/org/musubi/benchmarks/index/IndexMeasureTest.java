package org.musubi.benchmarks.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;

class IndexMeasureTest {
    @Test
    void expectsTheShortlistsOfAPlainScanBeforeAndAfterAChangeOfPolicy() throws Exception {
        var workload = new Workload(Size.of("2000x200"), Mix.SKEW_41, 7);

        var expected = Expected.of(workload, Progress.SILENT);

        Fingerprints before = new PlainScan(workload, List.of()).firstVacancies(200);
        Fingerprints after = new PlainScan(workload, workload.changedCapRule()).firstVacancies(200);
        assertThatCode(() -> {
                    Expected.requireSame("scan", expected.first(), before);
                    Expected.requireSame("scan", expected.afterChange(), after);
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Expected.requireSame("scan", expected.first(), after))
                .hasMessageStartingWith("scan gives other shortlists for ");
    }

    @Test
    void measuresEverythingOnASmallWorkload(@TempDir Path folder) throws Exception {
        var run = new Run(new Workload(Size.of("600x60"), Mix.SKEW_66, 7), folder);

        List<Measurement> ofIndex =
                new IndexMeasure(new Stopwatch(30, Duration.ofSeconds(1))).run(run, Progress.SILENT);
        List<Measurement> ofScan = new PlainMeasure(Duration.ofSeconds(20)).run(run, Progress.SILENT);

        assertThat(ofIndex)
                .extracting(Measurement::measure)
                .doesNotHaveDuplicates()
                .hasSize(9);
        assertThat(ofIndex).filteredOn(one -> one.unit().equals("µs")).allMatch(one -> one.value() > 0);
        assertThat(ofScan).allMatch(Measurement::hasValue);
    }

    @Test
    void saysWhereAScanStoppedForWantOfTime(@TempDir Path folder) throws Exception {
        var run = new Run(new Workload(Size.of("600x60"), Mix.SKEW_66, 7), folder);

        List<Measurement> measurements = new PlainMeasure(Duration.ZERO).run(run, Progress.SILENT);

        assertThat(measurements)
                .filteredOn(one -> one.measure().equals(IndexMeasure.REEVALUATION))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.hasValue()).isFalse();
                    assertThat(one.detail().get(Measurement.REASON)).isEqualTo("2 of 60 vacancies within 0 s");
                });
    }
}
