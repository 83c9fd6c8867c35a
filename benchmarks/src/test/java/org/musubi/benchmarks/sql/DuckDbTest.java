package org.musubi.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;

final class DuckDbTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2000x200, SKEW_41, 1", "5000x300, SKEW_66, 2", "300x2000, UNIFORM, 3"})
    void bothFormsGiveTheShortlistsOfTheNaiveSearch(String size, Mix mix, long seed) throws Exception {
        var workload = new Workload(Size.of(size), mix, seed);
        Fingerprints expected = NaiveShortlists.of(workload);

        try (var database = new DuckDb(Prepared.of(workload, Progress.SILENT), folder)) {
            database.load(Progress.SILENT);
            database.index();
            database.matchInBands(Deadline.in(Duration.ofMinutes(1)), Progress.SILENT);
            Fingerprints banded = database.shortlists();
            database.matchPlainly(Deadline.in(Duration.ofMinutes(1)), Progress.SILENT);
            Fingerprints plain = database.shortlists();

            assertThat(Fingerprints.differences(expected, banded)).isEmpty();
            assertThat(Fingerprints.differences(expected, plain)).isEmpty();
        }
    }
}
