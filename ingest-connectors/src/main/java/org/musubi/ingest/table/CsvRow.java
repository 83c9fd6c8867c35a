package org.musubi.ingest.table;

import java.nio.CharBuffer;

/** Takes the kept cells of one row after the other; what is not kept never becomes a text. */
final class CsvRow implements CsvCells.Taker {
    private final Header header;
    private final CellText text;
    private final SharedCells shared;
    private final CsvCells record;
    private Cell[] cells = {};
    private int count;
    private boolean blank;

    CsvRow(Header header, CellText text, CsvCells record) {
        this.header = header;
        this.text = text;
        this.record = record;
        shared = new SharedCells(text);
    }

    /** Goes to a row. */
    void read(CharBuffer row) {
        cells = new Cell[header.kept()];
        count = 0;
        blank = true;
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

    @Override
    public void take(char[] chars, int from, int to) {
        int slot = header.slot(count++);
        if (slot >= 0) {
            cells[slot] = header.repeats(slot) ? shared.cell(chars, from, to) : text.cell(chars, from, to);
            blank &= cells[slot] == null;
        } else {
            blank = blank && CellText.isBlank(chars, from, to);
        }
    }
}
