package org.musubi.ingest.value;

/** Reads one kind of value as a mapping declares it. Immutable; never throws. */
public interface ValueReader {
    /**
     * Reads a value.
     *
     * @param cells the cell that holds it, and those beside it
     * @return the value; that there is none; or why it cannot be read
     */
    Reading read(Cells cells);

    /** Whether the header of the column says something about the value. */
    default boolean readsHeader() {
        return false;
    }
}
