package org.musubi.benchmarks.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.musubi.benchmarks.gate.Fingerprints;

/** Reads the table or view {@code shortlist} of a database, with the ids in the place of the numbers. */
final class Shortlists {
    private static final int AT_ONCE = 10_000;
    private static final String LINES =
            "SELECT vacancy, rank, candidate, score, worker_paid, cap, cap_rule FROM shortlist";

    private Shortlists() {}

    static Fingerprints read(Connection connection, Prepared prepared) throws SQLException {
        var fingerprints = new Fingerprints();
        for (int row = 0; row < prepared.vacancies.rows(); row++) {
            fingerprints.open(prepared.workload().vacancyId(prepared.vacancies.get(row, 0)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet lines = statement.executeQuery(LINES)) {
                while (lines.next()) {
                    fingerprints.line(
                            prepared.workload().vacancyId(lines.getInt(1)),
                            lines.getInt(2),
                            prepared.workload().candidateId(lines.getInt(3)),
                            lines.getInt(4),
                            Integer.toString(lines.getInt(5)),
                            Integer.toString(lines.getInt(6)),
                            prepared.capRules.get(lines.getInt(7) - 1));
                }
            }
        }
        return fingerprints;
    }
}
