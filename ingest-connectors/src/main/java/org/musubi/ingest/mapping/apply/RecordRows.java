package org.musubi.ingest.mapping.apply;

import java.util.List;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.table.Row;

/**
 * The rows of one record.
 *
 * @param first number of its first row
 * @param last number of its last row
 * @param rows those that could be read
 * @param faults what is wrong with its rows as such; empty where nothing is
 */
record RecordRows(long first, long last, List<Row> rows, List<Reason> faults) {
    RecordRows {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }
}
