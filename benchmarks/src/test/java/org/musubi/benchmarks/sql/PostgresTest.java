package org.musubi.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.wire.Domain;

final class PostgresTest {
    /** So few spare places that lists also have to be cut off and searched anew. */
    private static final int FEW = 1;

    @ParameterizedTest
    @CsvSource({"2000x200, SKEW_41, 1", "5000x300, SKEW_66, 2", "300x2000, UNIFORM, 3"})
    void givesTheShortlistsOfTheNaiveSearchAlsoAfterChanges(String size, Mix mix, long seed) throws Exception {
        Optional<PostgresPrograms> programs = PostgresPrograms.find();
        assumeThat(programs).as("PostgreSQL's programs").isPresent();
        var workload = new Workload(Size.of(size), mix, seed);
        Prepared prepared = Prepared.of(workload, Progress.SILENT);
        var changes = new Changes(prepared, seed);
        Deadline deadline = Deadline.in(Duration.ofMinutes(2));

        try (var server = PostgresServer.start(programs.get());
                var database = new Postgres(prepared, server, FEW)) {
            database.load(Progress.SILENT);
            database.index(Progress.SILENT);
            database.match(deadline, Progress.SILENT);
            assertSame(NaiveShortlists.of(workload, changed(workload, changes)), database.shortlists());

            database.keep(deadline, Progress.SILENT);
            take(database, changes.batches(10, 150));
            take(database, changes.batches(100, 1));
            assertSame(NaiveShortlists.of(workload, changed(workload, changes)), database.shortlists());
        }
    }

    private static void take(Postgres database, List<List<Prepared.Change>> batches) throws Exception {
        for (List<Prepared.Change> batch : batches) {
            database.take(batch);
        }
    }

    /** Everybody as they are after the changes so far. */
    private static List<Candidate> changed(Workload workload, Changes changes) {
        return IntStream.range(0, workload.size().candidates())
                .mapToObj(number -> (Candidate) Domain.of(workload.candidate(number, changes.version(number))))
                .toList();
    }

    private static void assertSame(Fingerprints expected, Fingerprints actual) {
        assertThat(Fingerprints.differences(expected, actual)).isEmpty();
    }
}
