package org.musubi.benchmarks.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.gate.Fingerprints;
import org.postgresql.PGConnection;

/** PostgreSQL with the prepared tables. */
final class Postgres implements AutoCloseable {
    /** How many connections match at once. */
    static final int CONNECTIONS = 2;

    private static final int VACANCIES_AT_ONCE = 500;

    private final Prepared prepared;
    private final PostgresServer server;
    private final int spare;
    private final Connection connection;

    /**
     * An empty database.
     *
     * @param spare how many more than its size a list keeps, so that it is not searched anew whenever somebody leaves it
     */
    Postgres(Prepared prepared, PostgresServer server, int spare) throws SQLException {
        this.prepared = prepared;
        this.server = server;
        this.spare = spare;
        connection = server.connect();
    }

    /** Loads the prepared tables. */
    void load(Progress progress) throws SQLException {
        script("postgres-tables.sql").run(connection);
        progress.say("loading %,d rows into PostgreSQL".formatted(prepared.wishes.rows()));
        var copy = new TextCopy(connection);
        copy.rows("wish", prepared.wishes);
        copy.rows("vacancy", prepared.vacancies);
        copy.rows("term", prepared.terms);
        copy.rows("paid", prepared.sums);
        copy.hashes("candidate_hash", prepared.candidateHashes);
        copy.hashes("vacancy_hash", prepared.vacancyHashes);
    }

    /** Makes the indexes, the statistics and the functions. */
    void index(Progress progress) throws SQLException {
        progress.say("PostgreSQL makes its indexes");
        script("postgres-index.sql").run(connection);
        script("postgres-functions.sql").run(connection);
        execute("VACUUM ANALYZE");
    }

    /** All shortlists anew. */
    void match(Deadline deadline, Progress progress) throws SQLException, TooSlowException, InterruptedException {
        match(0, deadline, progress);
    }

    /** All shortlists anew, with spare places, and all that is needed to keep them right while candidates change. */
    void keep(Deadline deadline, Progress progress) throws SQLException, TooSlowException, InterruptedException {
        match(spare, deadline, progress);
        script("postgres-keep.sql").run(connection);
        findByIndex(connection);
    }

    private void match(int more, Deadline deadline, Progress progress)
            throws SQLException, TooSlowException, InterruptedException {
        execute("TRUNCATE kept");
        int all = prepared.vacancyHashes.length;
        var next = new AtomicInteger();
        Callable<Void> worker = () -> {
            try (Connection own = server.connect()) {
                findByIndex(own);
                for (int from = next.getAndAdd(VACANCIES_AT_ONCE);
                        from < all;
                        from = next.getAndAdd(VACANCIES_AT_ONCE)) {
                    deadline.check(from, all);
                    progress.say("PostgreSQL: %,d of %,d vacancies".formatted(from, all));
                    script("postgres-match.sql")
                            .with(Map.of("more", more, "from", from, "to", from + VACANCIES_AT_ONCE))
                            .run(own);
                }
            }
            return null;
        };
        inParallel(worker);
        execute("ANALYZE kept");
    }

    /**
     * Has everything found by index: searches and changes read a few rows of large tables, and the planner, which does not know
     * how few, would now and then read or hash a whole table. Plans are made once, as planning takes longer than running.
     */
    private static void findByIndex(Connection own) throws SQLException {
        for (String setting : List.of(
                "enable_seqscan = off",
                "enable_hashjoin = off",
                "enable_mergejoin = off",
                "plan_cache_mode = force_generic_plan")) {
            try (Statement statement = own.createStatement()) {
                statement.execute("SET " + setting);
            }
        }
    }

    private static void inParallel(Callable<Void> worker) throws SQLException, TooSlowException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(worker));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TooSlowException tooSlow) {
                throw tooSlow;
            }
            throw new SQLException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    /** Takes changes of different candidates in one transaction, and brings the shortlists up to date. */
    void take(List<Prepared.Change> changes) throws SQLException {
        int[] changed = changes.stream().mapToInt(Prepared.Change::candidate).toArray();
        int[] wishes = flat(changes.stream().map(Prepared.Change::wishes).toList());
        int[] sums = flat(changes.stream().map(Prepared.Change::sums).toList());
        try (PreparedStatement take = connection.prepareStatement("SELECT take(?, ?, ?)")) {
            take.setArray(1, array(changed));
            take.setArray(2, array(wishes));
            take.setArray(3, array(sums));
            take.execute();
        }
    }

    private static int[] flat(List<IntTable> tables) {
        int numbers =
                tables.stream().mapToInt(table -> table.rows() * table.width()).sum();
        var flat = new int[numbers];
        int at = 0;
        for (IntTable table : tables) {
            for (int row = 0; row < table.rows(); row++) {
                System.arraycopy(table.row(row), 0, flat, at, table.width());
                at += table.width();
            }
        }
        return flat;
    }

    private Array array(int[] numbers) throws SQLException {
        return connection.unwrap(PGConnection.class).createArrayOf("int4", numbers);
    }

    Fingerprints shortlists() throws SQLException {
        connection.setAutoCommit(false); // or the driver would fetch everything at once
        try {
            return Shortlists.read(connection, prepared);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Script script(String file) {
        return Script.of(file)
                .with(Map.of(
                        "origins",
                        prepared.origins(),
                        "counted",
                        prepared.countedSets(),
                        "width",
                        CandidateRows.WIDTH,
                        "spare",
                        spare));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
