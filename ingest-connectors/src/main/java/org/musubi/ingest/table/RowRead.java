package org.musubi.ingest.table;

import java.util.List;
import org.musubi.ingest.refusal.Reason;

/** What reading one row gave. */
public sealed interface RowRead {
    /** Where it stands; see {@link Row#number()}. */
    long number();

    /**
     * A row.
     *
     * @param row the row
     */
    record Good(Row row) implements RowRead {
        @Override
        public long number() {
            return row.number();
        }
    }

    /**
     * A row that cannot be read; those after it can.
     *
     * @param number where it stands
     * @param reasons at least one
     */
    record Bad(long number, List<Reason> reasons) implements RowRead {
        public Bad {
            reasons = List.copyOf(reasons);
        }
    }
}
