package org.musubi.matcher.wire;

import org.musubi.schemas.avro.Statement;

/** What {@link StatementWriter} and {@link StatementReader} agree on beside the schema. */
final class StatementFormat {
    static final ObjectHeader HEADER = ObjectHeader.of(Statement.getClassSchema());
    static final int ABSENT = 0;
    static final int PRESENT = 1;

    /** Employer, destination, region, status and field. */
    static final int TEXTS_OF_ORDER = 5;

    private StatementFormat() {}

    static boolean hasOrigin(String candidateId, String origin) {
        return candidateId.indexOf('-') == origin.length() && candidateId.startsWith(origin);
    }

    /**
     * Where the origin ends in a candidate's id, in UTF-8: before the first dash.
     *
     * @throws IllegalArgumentException if there is no dash
     */
    static int endOfOrigin(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '-') {
                return i;
            }
        }
        throw new IllegalArgumentException("a candidate's id has a dash");
    }
}
