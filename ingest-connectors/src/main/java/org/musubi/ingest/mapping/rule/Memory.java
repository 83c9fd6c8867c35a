package org.musubi.ingest.mapping.rule;

import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Remembered;
import org.musubi.ingest.table.Cell;

/**
 * What the last cells of a column gave, because most columns hold few words again and again. Keeps a bounded number of short
 * ones; a new one takes the place of another. For any number of threads: what is kept never changes, and what gets lost is read
 * again.
 */
public final class Memory {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 60;

    private final Entry[] entries = new Entry[SLOTS];

    private record Entry(Cell cell, Given value) {}

    /** The value of a cell; null where it is not remembered. */
    Given value(Cell cell) {
        Entry entry = entries[slot(cell)];
        return entry != null && entry.cell.equals(cell) ? entry.value : null;
    }

    /** Keeps the value of a cell. */
    void keep(Cell cell, Given value) {
        if (!(cell instanceof Cell.Text text) || text.text().length() <= LONGEST) {
            entries[slot(cell)] = new Entry(cell, Remembered.of(value));
        }
    }

    private static int slot(Cell cell) {
        int hash = cell.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
