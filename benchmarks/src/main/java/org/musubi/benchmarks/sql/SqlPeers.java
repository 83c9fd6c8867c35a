package org.musubi.benchmarks.sql;

import java.time.Duration;
import java.util.List;
import org.musubi.benchmarks.Measure;

/** The databases that are measured beside Musubi. */
public final class SqlPeers {
    /** How long a database may take for all shortlists; then it is said that it has not finished. */
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private static final int CHANGES = 20_000;

    private SqlPeers() {}

    /** DuckDB, then PostgreSQL. */
    public static List<Measure> all() {
        return List.of(new DuckDbMeasure(LIMIT), new PostgresMeasure(LIMIT, CHANGES));
    }
}
