package org.musubi.benchmarks.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Loads numbers into tables of PostgreSQL by {@code COPY}. */
final class TextCopy {
    private static final int CHARACTERS_AT_ONCE = 1 << 18;

    private final PGConnection connection;
    private final StringBuilder text = new StringBuilder(CHARACTERS_AT_ONCE + 200);

    TextCopy(Connection connection) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
    }

    void rows(String table, IntTable rows) throws SQLException {
        CopyIn copy = begin(table);
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < rows.width(); column++) {
                text.append(column == 0 ? "" : "\t").append(rows.get(row, column));
            }
            endRow(copy);
        }
        end(copy);
    }

    /** Rows of a number and the upper and lower half of its hash. */
    void hashes(String table, long[] hashes) throws SQLException {
        CopyIn copy = begin(table);
        for (int number = 0; number < hashes.length; number++) {
            text.append(number)
                    .append('\t')
                    .append(hashes[number] >>> 32)
                    .append('\t')
                    .append(hashes[number] & 0xffffffffL);
            endRow(copy);
        }
        end(copy);
    }

    private CopyIn begin(String table) throws SQLException {
        return connection.getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    private void endRow(CopyIn copy) throws SQLException {
        text.append('\n');
        if (text.length() >= CHARACTERS_AT_ONCE) {
            flush(copy);
        }
    }

    private void end(CopyIn copy) throws SQLException {
        flush(copy);
        copy.endCopy();
    }

    private void flush(CopyIn copy) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
