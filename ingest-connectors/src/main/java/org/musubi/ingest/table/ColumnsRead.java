package org.musubi.ingest.table;

/** Which columns of a table are read, by their headers; of JSON by their paths. */
@FunctionalInterface
public interface ColumnsRead {
    /** Whether a column may be read; otherwise no cell is made of what stands in it. */
    boolean holds(String column);

    /** Whether texts of a column that is read may be kept in memory beyond their row, because few come again and again. */
    default boolean repeats(String column) {
        return false;
    }
}
