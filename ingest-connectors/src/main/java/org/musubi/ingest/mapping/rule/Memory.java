package org.musubi.ingest.mapping.rule;

import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Remembered;
import org.musubi.ingest.table.Cell;

/**
 * What cells gave to rules that read alike, because most columns hold few words again and again. Keeps a bounded number of short
 * ones; a new one takes the place of an older one. For any number of threads: what is kept never changes, and what gets lost is
 * read again.
 */
public final class Memory {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 60;

    /** Each cell has two slots side by side, the younger first. */
    private final Entry[] entries = new Entry[SLOTS];

    private record Entry(Cell cell, Given value) {}

    /** The value of a cell; null where it is not remembered. */
    Given value(Cell cell) {
        if (!(cell instanceof Cell.Text text)) {
            return kept(cell);
        }
        if (text.noted(this) instanceof Given noted) {
            return noted;
        }
        Given value = kept(cell);
        if (value != null) {
            text.note(this, value);
        }
        return value;
    }

    private Given kept(Cell cell) {
        int slot = slot(cell);
        Given value = kept(cell, slot);
        return value == null ? kept(cell, slot + 1) : value;
    }

    private Given kept(Cell cell, int slot) {
        Entry entry = entries[slot];
        return entry != null && entry.cell.equals(cell) ? entry.value : null;
    }

    /** Keeps the value of a cell. */
    void keep(Cell cell, Given value) {
        if (!(cell instanceof Cell.Text text) || text.text().length() <= LONGEST) {
            int slot = slot(cell);
            entries[slot + 1] = entries[slot];
            entries[slot] = new Entry(cell, Remembered.of(value));
        }
    }

    private static int slot(Cell cell) {
        int hash = cell.hashCode();
        return 2 * (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
