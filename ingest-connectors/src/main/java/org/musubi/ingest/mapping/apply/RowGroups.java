package org.musubi.ingest.mapping.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.Row;
import org.musubi.ingest.table.RowRead;
import org.musubi.ingest.table.Rows;
import org.musubi.ingest.value.Content;

/**
 * Consecutive rows with the same cell in one column, as records. A row without that cell is a record of its own. Where a row
 * cannot be read, nobody knows which record it belongs to: those on both sides of it are refused, so that none is taken without
 * one of its rows.
 */
final class RowGroups implements RecordSource {
    private static final int MOST_ROWS = 1000;

    private final Rows rows;
    private final String column;
    private final KeyHashes keys = new KeyHashes();
    private Optional<RowRead> ahead = Optional.empty();
    private boolean afterBroken;

    /**
     * @param rows left open
     * @param column whose equal cells make rows one record
     */
    RowGroups(Rows rows, String column) {
        this.rows = rows;
        this.column = column;
    }

    @Override
    public Optional<RecordRows> next() throws IOException {
        Optional<RowRead> first = ahead.isPresent() ? ahead : rows.next();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var group = new Group(first.get());
        ahead = rows.next();
        while (ahead.isPresent() && group.takes(ahead.get())) {
            ahead = rows.next();
        }
        return Optional.of(group.record());
    }

    private List<Reason> faults(RowRead read) {
        if (read instanceof RowRead.Bad bad) {
            return bad.reasons();
        }
        return ((RowRead.Good) read)
                .row()
                .cell(column)
                .filter(Cell.Faulty.class::isInstance)
                .map(Cell.Faulty.class::cast)
                .map(cell -> List.of(Reason.ofColumn(column, cell.code(), cell.message())))
                .orElse(List.of());
    }

    private Optional<String> key(RowRead read) {
        return ((RowRead.Good) read).row().cell(column).flatMap(Content::text);
    }

    /** The rows of the record that is being read. */
    private final class Group {
        private final long first;
        private final Optional<String> key;
        private final List<Row> members = new ArrayList<>();
        private final List<Reason> faults = new ArrayList<>();
        private long last;
        private boolean brokenAtEnd;

        private Group(RowRead read) {
            first = read.number();
            faults.addAll(faults(read));
            brokenAtEnd = !faults.isEmpty();
            key = brokenAtEnd ? Optional.empty() : key(read);
            if (!brokenAtEnd) {
                if (afterBroken) {
                    add(
                            ReasonCode.SCATTERED_ROWS,
                            "the row before cannot be read and may belong to this record; mend it");
                }
                add(read);
                if (key.filter(text -> !keys.add(text)).isPresent()) {
                    add(ReasonCode.SCATTERED_ROWS, "rows of this record stand further up already; put them together");
                }
            }
            last = first;
        }

        /** Takes a row, or says that it belongs to the next record. */
        private boolean takes(RowRead read) {
            List<Reason> wrong = faults(read);
            if (key.isEmpty() || (wrong.isEmpty() && !key.equals(key(read)))) {
                return false;
            }
            last = read.number();
            brokenAtEnd = !wrong.isEmpty();
            if (brokenAtEnd) {
                if (faults.size() < MOST_ROWS) {
                    faults.addAll(wrong);
                }
            } else {
                add(read);
            }
            return true;
        }

        private void add(RowRead read) {
            if (members.size() < MOST_ROWS) {
                members.add(((RowRead.Good) read).row());
            } else if (members.size() == MOST_ROWS) {
                // once
                members.add(((RowRead.Good) read).row());
                add(
                        ReasonCode.LINE_TOO_LONG,
                        "the record has more than " + MOST_ROWS + " rows; check the column " + column);
            }
        }

        private void add(ReasonCode code, String message) {
            faults.add(Reason.ofColumn(column, code, message));
        }

        private RecordRows record() {
            afterBroken = brokenAtEnd;
            return new RecordRows(first, last, members, faults);
        }
    }
}
