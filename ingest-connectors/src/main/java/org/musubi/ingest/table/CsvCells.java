package org.musubi.ingest.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Takes the kept cells of each row from the parser; what is not kept never becomes a text. */
final class CsvCells extends CsvCallbackHandler<CsvCells.Found> {
    private final Header header;
    private final CellText text;
    private Cell[] cells = {};
    private int count;
    private boolean blank;

    /**
     * What one row holds.
     *
     * @param cells those kept, in the header's slots
     * @param count of all cells
     * @param blank whether there is nothing in any cell
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Found(Cell[] cells, int count, boolean blank) {}

    CsvCells(Header header, CellText text) {
        this.header = header;
        this.text = text;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        cells = new Cell[header.kept()];
        count = 0;
        blank = true;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int slot = header.slot(count++);
        if (slot >= 0) {
            cells[slot] = text.cell(buffer, offset, offset + length);
            blank &= cells[slot] == null;
        } else {
            blank = blank && CellText.isBlank(buffer, offset, offset + length);
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
        count = 1;
    }

    @Override
    protected Found buildRecord() {
        return new Found(cells, count, blank);
    }
}
