package org.musubi.ingest.table;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Cells with the texts of a file that come again and again, so that most cells need not be made. Keeps a bounded number of short
 * ones, and begins anew when it is full.
 */
final class SharedCells {
    private static final int SLOTS = 1 << 14;
    private static final int MOST = SLOTS / 4;
    private static final int LONGEST = 60;

    private final CellText texts;
    private Known[] slots = new Known[SLOTS];
    private int count;

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Known(int hash, char[] chars, Cell.Text cell) {
        boolean is(int sought, char[] text, int from, int to) {
            return hash == sought && Arrays.equals(chars, 0, chars.length, text, from, to);
        }
    }

    /** @param texts makes the cells */
    SharedCells(CellText texts) {
        this.texts = texts;
    }

    /** The text between two indexes as a cell; null where there are only blanks. */
    Cell.Text cell(char[] chars, int from, int to) {
        int start = CellText.start(chars, from, to);
        int end = CellText.end(chars, start, to);
        if (start == end || end - start > LONGEST) {
            return texts.cell(chars, start, end);
        }
        int hash = hash(chars, start, end);
        int slot = (hash ^ hash >>> 14) & SLOTS - 1;
        while (slots[slot] != null) {
            if (slots[slot].is(hash, chars, start, end)) {
                return slots[slot].cell;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        Cell.Text cell = texts.cell(chars, start, end);
        // one that is not as it was written is made anew each time, and counted where that is done
        if (cell.text().contentEquals(CharBuffer.wrap(chars, start, end - start))) {
            keep(new Known(hash, Arrays.copyOfRange(chars, start, end), cell), slot);
        }
        return cell;
    }

    private void keep(Known known, int slot) {
        slots[slot] = known;
        count++;
        if (count == MOST) {
            slots = new Known[SLOTS];
            count = 0;
        }
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }
}
