package org.musubi.ingest.table;

import java.util.Optional;
import org.musubi.ingest.refusal.Reason;

/** Takes the kept cells of one row after the other; what is not kept never becomes a text. */
final class CsvRow implements CsvCells.Taker {
    private final Header header;
    private final CheckedText text;
    private final SharedCells shared;
    private final CsvCells record;
    private Cell[] cells = {};
    private int count;
    private boolean blank;

    CsvRow(Header header, CheckedText text, CsvCells record) {
        this.header = header;
        this.text = text;
        this.record = record;
        shared = new SharedCells(text);
    }

    /** Goes to a row. */
    void read(RecordCutter row) {
        cells = new Cell[header.kept()];
        count = 0;
        blank = true;
        text.begin();
        record.cut(row, this);
    }

    /** Those kept, in the header's slots. */
    Cell[] cells() {
        return cells;
    }

    /** How many cells there are. */
    int count() {
        return count;
    }

    /** Whether there is nothing in any cell. */
    boolean isBlank() {
        return blank;
    }

    /** What is wrong with the texts, also with those that are not kept. */
    Optional<Reason> fault() {
        return text.fault();
    }

    @Override
    public void take(byte[] bytes, int from, int to) {
        int slot = header.slot(count++);
        if (slot >= 0) {
            cells[slot] = header.repeats(slot) ? shared.cell(bytes, from, to) : text.cell(bytes, from, to);
            blank &= cells[slot] == null;
        } else if (blank) {
            blank = text.isBlank(bytes, from, to);
        } else {
            text.isSound(bytes, from, to);
        }
    }
}
