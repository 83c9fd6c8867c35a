package org.musubi.ingest.transform;

import java.util.Optional;
import org.apache.kafka.connect.connector.ConnectRecord;

/**
 * What a record of another connector says of one row: that it is so now, or that it is gone.
 *
 * @param row its columns; of a row that is gone those that the record still names, at least its key
 * @param gone whether it was deleted
 */
record Change(Datum row, boolean gone) {
    private static final String OPERATION = "op";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    /** Debezium's mark on a deleted row without its envelope. */
    private static final String DELETED = "__deleted";

    /**
     * Reads a record: a row as it is, a change in Debezium's envelope, or a tombstone with the row's key.
     *
     * @return nothing where it is about no row: neither value nor key is an object, or a whole table was emptied
     */
    static Optional<Change> of(ConnectRecord<?> record) {
        Optional<Datum> key = Datum.of(record.keySchema(), record.key()).filter(Datum::isObject);
        Optional<Datum> value = Datum.of(record.valueSchema(), record.value());
        if (value.isEmpty()) {
            return key.map(columns -> new Change(columns, true));
        }
        return value.filter(Datum::isObject)
                .flatMap(object -> isEnvelope(object) ? ofEnvelope(object, key) : Optional.of(ofRow(object)));
    }

    private static boolean isEnvelope(Datum object) {
        return object.has(OPERATION) && object.has(BEFORE) && object.has(AFTER);
    }

    private static Optional<Change> ofEnvelope(Datum envelope, Optional<Datum> key) {
        Optional<Datum> after = envelope.property(AFTER);
        return after.isPresent()
                ? after.map(row -> new Change(row, false))
                : envelope.property(BEFORE).or(() -> key).map(row -> new Change(row, true));
    }

    private static Change ofRow(Datum object) {
        boolean gone = object.property(DELETED)
                .filter(mark -> mark.value().toString().equals("true"))
                .isPresent();
        return new Change(object, gone);
    }
}
