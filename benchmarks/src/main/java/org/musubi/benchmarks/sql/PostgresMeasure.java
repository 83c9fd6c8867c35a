package org.musubi.benchmarks.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.index.Expected;
import org.musubi.benchmarks.index.IndexMeasure;
import org.musubi.benchmarks.report.Measurement;

/**
 * All shortlists from PostgreSQL, and its shortlists kept right while candidates change.
 *
 * <p>What is timed is the matching alone, from tables that are ready, and the taking of changes that are prepared: preparing and
 * loading are in the details.
 */
final class PostgresMeasure implements Measure {
    private static final String CHANGES = "candidate updates";
    private static final String FULL = "postgresql";
    private static final int RUNS = 3;
    private static final int SPARE = 10;
    private static final List<Integer> BATCHES = List.of(100, 1);

    private final Duration limit;
    private final int changes;

    /**
     * A measure.
     *
     * @param limit for each matching
     * @param changes of candidates with each size of batch
     */
    PostgresMeasure(Duration limit, int changes) {
        this.limit = limit;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        Optional<PostgresPrograms> programs = PostgresPrograms.find();
        if (programs.isEmpty()) {
            return notMeasured(run, PostgresPrograms.HOW_TO_INSTALL);
        }
        Fingerprints expected = Expected.of(run.workload(), progress).first();
        Prepared prepared = Prepared.of(run.workload(), progress);
        try (var server = PostgresServer.start(programs.get());
                var database = new Postgres(prepared, server, SPARE)) {
            var loading = Stopwatch.start();
            database.load(progress);
            double loaded = loading.seconds();
            var indexing = Stopwatch.start();
            database.index(progress);
            double indexed = indexing.seconds();
            var measurements = new ArrayList<Measurement>();
            measurements.add(full(run, database, expected, progress)
                    .with("preparation", prepared.seconds())
                    .with("load", loaded)
                    .with("index", indexed));
            measurements.addAll(incremental(run, prepared, database, progress));
            return measurements;
        } catch (TooSlowException e) {
            return notMeasured(run, e.getMessage());
        }
    }

    private static List<Measurement> notMeasured(Run run, String reason) {
        var none = new ArrayList<Measurement>();
        none.add(run.notMeasured(IndexMeasure.REEVALUATION, FULL, reason));
        BATCHES.forEach(batch -> none.add(run.notMeasured(CHANGES, incremental(batch), reason)));
        return none;
    }

    private static String incremental(int batch) {
        return "postgresql, %d a transaction".formatted(batch);
    }

    private Measurement full(Run run, Postgres database, Fingerprints expected, Progress progress)
            throws SQLException, InterruptedException, TooSlowException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i <= RUNS; i++) { // the first one warms up
            var watch = Stopwatch.start();
            database.match(Deadline.in(limit), progress);
            seconds.add(watch.seconds());
            if (i == 0) {
                progress.say("comparing PostgreSQL's shortlists with Musubi's");
                Expected.requireSame(FULL, expected, database.shortlists());
            }
        }
        return Spread.of(seconds.subList(1, seconds.size()))
                .measured(run, IndexMeasure.REEVALUATION, FULL)
                .with("connections", Postgres.CONNECTIONS);
    }

    /** The shortlists that were kept right are held against those that are made anew from the changed candidates. */
    private List<Measurement> incremental(Run run, Prepared prepared, Postgres database, Progress progress)
            throws SQLException, InterruptedException, TooSlowException {
        database.keep(Deadline.in(limit), progress);
        var random = new Changes(prepared, run.workload().seed());
        var measurements = new ArrayList<Measurement>();
        for (int batch : BATCHES) {
            progress.say("PostgreSQL takes %,d changes, %d a transaction".formatted(changes, batch));
            take(database, random.batches(Math.max(1, changes / batch / 10), batch)); // warms up
            List<List<Prepared.Change>> batches = random.batches(Math.max(1, changes / batch), batch);
            double seconds = take(database, batches);
            int taken = batches.stream().mapToInt(List::size).sum();
            measurements.add(run.measured(CHANGES, incremental(batch), taken / seconds, "updates/s")
                    .with("updates", taken)
                    .with("connections", 1)
                    .with("spare places", SPARE));
        }
        progress.say("comparing the shortlists that PostgreSQL kept right with new ones");
        Fingerprints kept = database.shortlists();
        database.match(Deadline.in(limit), progress);
        Expected.requireSame("postgresql, incremental,", database.shortlists(), kept);
        return measurements;
    }

    private static double take(Postgres database, List<List<Prepared.Change>> batches) throws SQLException {
        var watch = Stopwatch.start();
        for (List<Prepared.Change> batch : batches) {
            database.take(batch);
        }
        return watch.seconds();
    }
}
