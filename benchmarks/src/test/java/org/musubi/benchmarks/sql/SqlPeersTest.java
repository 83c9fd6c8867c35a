package org.musubi.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;

final class SqlPeersTest {
    private static final Workload SMALL = new Workload(Size.of("1000x100"), Mix.SKEW_41, 5);

    @TempDir
    Path folder;

    @Test
    void duckDbIsMeasuredInBothForms() throws Exception {
        assertThat(measured(new DuckDbMeasure(Duration.ofMinutes(1))))
                .allSatisfy(one -> assertThat(one.value()).isPositive())
                .extracting(Measurement::subject)
                .containsExactly("duckdb banded", "duckdb plain join");
    }

    @Test
    void postgresqlIsMeasuredMatchingAndTakingChanges() throws Exception {
        assumeThat(PostgresPrograms.find()).as("PostgreSQL's programs").isPresent();

        assertThat(measured(new PostgresMeasure(Duration.ofMinutes(1), 200)))
                .allSatisfy(one -> assertThat(one.value()).isPositive())
                .extracting(Measurement::subject)
                .containsExactly("postgresql", "postgresql, 100 a transaction", "postgresql, 1 a transaction");
    }

    @Test
    void whoIsTooSlowSaysSo() throws Exception {
        assertThat(measured(new DuckDbMeasure(Duration.ZERO)))
                .noneMatch(Measurement::hasValue)
                .allSatisfy(one -> assertThat(one.detail().get(Measurement.REASON))
                        .asString()
                        .contains("not finished"));
    }

    private List<Measurement> measured(Measure measure) throws Exception {
        return measure.run(new Run(SMALL, folder), Progress.SILENT);
    }
}
