package org.musubi.benchmarks.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.gate.Fingerprints;

/** DuckDB in this process, in memory, with the prepared tables. */
final class DuckDb implements AutoCloseable {
    static final int THREADS = 2;
    static final String MEMORY = "10GB";

    private static final int ROUNDS = 4;
    private static final int VACANCIES_AT_ONCE = 1_000;

    private final Prepared prepared;
    private final DuckDBConnection connection;

    /**
     * An empty database.
     *
     * @param folder for what does not fit into memory
     */
    DuckDb(Prepared prepared, Path folder) throws SQLException {
        this.prepared = prepared;
        connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        execute("SET threads = " + THREADS);
        execute("SET memory_limit = '" + MEMORY + "'");
        execute("SET temp_directory = '" + folder.toString().replace("'", "''") + "'");
        execute("SET preserve_insertion_order = false");
        // Joins are written with the side to be hashed on the right; left to itself, it would now and then hash the
        // pairs.
        execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    }

    /** Loads the prepared tables. */
    void load(Progress progress) throws SQLException {
        Script.of("duckdb-tables.sql").run(connection);
        progress.say("loading %,d rows into DuckDB".formatted(prepared.wishes.rows()));
        append("wish", prepared.wishes);
        append("vacancy", prepared.vacancies);
        append("term", prepared.terms);
        append("paid", prepared.sums);
        append("candidate_hash", prepared.candidateHashes);
        append("vacancy_hash", prepared.vacancyHashes);
    }

    private void append(String table, IntTable rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("main", table)) {
            for (int row = 0; row < rows.rows(); row++) {
                appender.beginRow();
                for (int column = 0; column < rows.width(); column++) {
                    appender.append(rows.get(row, column));
                }
                appender.endRow();
            }
        }
    }

    private void append(String table, long[] hashes) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("main", table)) {
            for (int number = 0; number < hashes.length; number++) {
                appender.beginRow();
                appender.append(number);
                appender.append(hashes[number] >>> 32);
                appender.append(hashes[number] & 0xffffffffL);
                appender.endRow();
            }
        }
    }

    /** Makes the index of the banded form. */
    void index() throws SQLException {
        Script.of("duckdb-bands.sql").run(connection);
    }

    /** All shortlists, from descending bands of what candidates can reach at most. */
    void matchInBands(Deadline deadline, Progress progress) throws SQLException, TooSlowException {
        Script.of("duckdb-start.sql").run(connection);
        int all = number("SELECT count(*) FROM place");
        Map<String, Integer> numbers = Map.of("largest", number("SELECT coalesce(max(size), 1) FROM vacancy"));
        int looking = all;
        for (int round = 0; round < ROUNDS && looking > 0; round++) {
            deadline.check(all - looking, all);
            Script.of("duckdb-round.sql")
                    .with(numbers)
                    .with(Map.of("round", round))
                    .run(connection);
            looking = number("SELECT count(*) FROM place WHERE open");
            progress.say("DuckDB, bands: round %d of %d, %,d of %,d vacancies still look"
                    .formatted(round + 1, ROUNDS, looking, all));
        }
        Script.of("duckdb-rank.sql").run(connection);
    }

    /** All shortlists, from one join of the vacancies with everybody. */
    void matchPlainly(Deadline deadline, Progress progress) throws SQLException, TooSlowException {
        Script.of("duckdb-start.sql").run(connection);
        int all = prepared.vacancyHashes.length;
        for (int from = 0; from < all; from += VACANCIES_AT_ONCE) {
            deadline.check(from, all);
            progress.say("DuckDB, plain join: %,d of %,d vacancies".formatted(from, all));
            Script.of("duckdb-plain.sql")
                    .with(Map.of("from", from, "to", from + VACANCIES_AT_ONCE))
                    .run(connection);
        }
        Script.of("duckdb-rank.sql").run(connection);
    }

    Fingerprints shortlists() throws SQLException {
        return Shortlists.read(connection, prepared);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
