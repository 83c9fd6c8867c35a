package org.musubi.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
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
    @ParameterizedTest
    @CsvSource({"2000x200, SKEW_41, 1", "5000x300, SKEW_66, 2", "300x2000, UNIFORM, 3"})
    void givesTheShortlistsOfTheNaiveSearchAlsoAfterChanges(String size, Mix mix, long seed) throws Exception {
        Optional<PostgresPrograms> programs = PostgresPrograms.find();
        assumeThat(programs).as("PostgreSQL's programs").isPresent();
        var workload = new Workload(Size.of(size), mix, seed);
        List<Candidate> candidates = new ArrayList<>(NaiveShortlists.candidates(workload));
        Prepared prepared = Prepared.of(workload, Progress.SILENT);

        try (var server = PostgresServer.start(programs.get());
                var database = new Postgres(prepared, server)) {
            database.load(Progress.SILENT);
            database.index(Progress.SILENT);
            Deadline soon = Deadline.in(Duration.ofMinutes(2));
            database.match(0, soon, Progress.SILENT);
            assertSame(NaiveShortlists.of(workload, candidates), database.shortlists());

            database.match(Postgres.SPARE, soon, Progress.SILENT);
            database.keep();
            var random = new Random(seed);
            for (int round = 1; round <= 6; round++) {
                database.take(changes(prepared, candidates, random, round, round % 2 == 0 ? 1 : 200));
            }
            assertSame(NaiveShortlists.of(workload, candidates), database.shortlists());
        }
    }

    /** A later version of some candidates, also put in the place of what they were. */
    private static List<Prepared.Change> changes(
            Prepared prepared, List<Candidate> candidates, Random random, int version, int count) {
        var numbers = new TreeSet<Integer>();
        for (int i = 0; i < count; i++) {
            numbers.add(random.nextInt(candidates.size()));
        }
        var changes = new ArrayList<Prepared.Change>();
        for (int number : numbers) {
            candidates.set(number, (Candidate) Domain.of(prepared.workload().candidate(number, version)));
            changes.add(prepared.change(number, version));
        }
        return changes;
    }

    private static void assertSame(Fingerprints expected, Fingerprints actual) {
        assertThat(Fingerprints.differences(expected, actual)).isEmpty();
    }
}
