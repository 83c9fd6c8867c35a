package org.musubi.benchmarks.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.index.Expected;
import org.musubi.benchmarks.index.IndexMeasure;
import org.musubi.benchmarks.report.Measurement;

/**
 * All shortlists from DuckDB, in its best form, by descending bands of what candidates can reach, and from a plain join.
 *
 * <p>What is timed is the matching alone, from tables that are ready: preparing and loading them is in the details.
 */
final class DuckDbMeasure implements Measure {
    private static final String BANDED = "duckdb banded";
    private static final String PLAIN = "duckdb plain join";
    private static final int RUNS = 3;

    private final Duration limit;

    DuckDbMeasure(Duration limit) {
        this.limit = limit;
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        Fingerprints expected = Expected.of(run.workload(), progress).first();
        Prepared prepared = Prepared.of(run.workload(), progress);
        try (var database = new DuckDb(prepared, run.folder())) {
            var loading = Stopwatch.start();
            database.load(progress);
            double loaded = loading.seconds();
            var indexing = Stopwatch.start();
            database.index();
            double indexed = indexing.seconds();
            return List.of(
                    banded(run, database, expected, progress)
                            .with("preparation", prepared.seconds())
                            .with("load", loaded)
                            .with("index", indexed),
                    plain(run, database, expected, progress)
                            .with("preparation", prepared.seconds())
                            .with("load", loaded));
        }
    }

    /** The first run is held against what is expected and warms up; the others are timed. */
    private Measurement banded(Run run, DuckDb database, Fingerprints expected, Progress progress) throws SQLException {
        var seconds = new ArrayList<Double>();
        try {
            database.matchInBands(Deadline.in(limit), progress);
            progress.say("comparing DuckDB's shortlists with Musubi's");
            Expected.requireSame(BANDED, expected, database.shortlists());
            for (int i = 0; i < RUNS; i++) {
                var watch = Stopwatch.start();
                database.matchInBands(Deadline.in(limit), progress);
                seconds.add(watch.seconds());
            }
        } catch (TooSlowException e) {
            return none(run, BANDED, e);
        }
        return withSettings(Spread.of(seconds).measured(run, IndexMeasure.REEVALUATION, BANDED));
    }

    /** One run only, for it takes long. */
    private Measurement plain(Run run, DuckDb database, Fingerprints expected, Progress progress) throws SQLException {
        var watch = Stopwatch.start();
        try {
            database.matchPlainly(Deadline.in(limit), progress);
        } catch (TooSlowException e) {
            return none(run, PLAIN, e);
        }
        double seconds = watch.seconds();
        Expected.requireSame(PLAIN, expected, database.shortlists());
        return withSettings(run.measured(IndexMeasure.REEVALUATION, PLAIN, seconds, "s"));
    }

    private static Measurement none(Run run, String subject, TooSlowException e) {
        return run.notMeasured(IndexMeasure.REEVALUATION, subject, e.getMessage());
    }

    private static Measurement withSettings(Measurement measurement) {
        return measurement.with("threads", DuckDb.THREADS).with("memory limit", DuckDb.MEMORY);
    }
}
