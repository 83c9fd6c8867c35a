package org.musubi.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String WORKLOAD = "town skew-41";
    private static final Measurement INDEX =
            new Measurement(WORKLOAD, "full re-evaluation", "musubi index", 0.25, "s", Map.of("threads", 2));
    private static final Measurement SCAN =
            new Measurement(WORKLOAD, "full re-evaluation", "plain <Java> scan", 31.5, "s");
    private static final Measurement FAILED =
            Measurement.none(WORKLOAD, "full re-evaluation", "duckdb plain", "not within 600 s");

    private final Results results =
            new Results(new Machine(2, 24, "17", "Linux"), "2026-11-22", 42, List.of(INDEX, SCAN, FAILED));

    @Test
    void resultsAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve(results.fileName());

        results.write(file);

        assertThat(Results.read(file)).isEqualTo(results);
        assertThat(file.getFileName()).hasToString("2026-11-22-2-cores-24-gib.json");
        assertThat(Files.readString(file)).doesNotContain("NaN");
    }

    @Test
    void aLaterMeasurementTakesThePlaceOfAnEarlierOne() {
        var faster = new Measurement(WORKLOAD, "full re-evaluation", "musubi index", 0.2, "s");

        assertThat(results.and(List.of(faster)).runs()).containsExactlyInAnyOrder(faster, SCAN, FAILED);
    }

    @Test
    void theTableSaysWhyThereIsNoValue() {
        assertThat(new ResultTable(results.runs()).toString().lines())
                .containsExactly(
                        "workload      measure             subject            value  unit",
                        "town skew-41  full re-evaluation  musubi index       0.250  s",
                        "town skew-41  full re-evaluation  plain <Java> scan   31.5  s",
                        "town skew-41  full re-evaluation  duckdb plain           -  not within 600 s");
    }

    @Test
    void aChartShowsEverySubjectThatHasAValue(@TempDir Path folder) throws IOException {
        assertThat(Charts.write(results, folder)).containsExactly(folder.resolve("full-re-evaluation.svg"));
        assertThat(folder.resolve("full-re-evaluation.svg"))
                .content()
                .contains("Full re-evaluation", "musubi index", "plain &lt;Java&gt; scan", "logarithmic")
                .doesNotContain("duckdb");
    }

    @Test
    void numbersShowThreeDigitsThatCount() {
        assertThat(List.of(0.0, 0.00012345, 0.5, 1.234, 12.34, 123.4, 1_234_567.8))
                .map(Numbers::of)
                .containsExactly("0.00", "0.000123", "0.500", "1.23", "12.3", "123", "1,234,568");
    }
}
