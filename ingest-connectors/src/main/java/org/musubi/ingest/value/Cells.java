package org.musubi.ingest.value;

import java.time.LocalDate;
import java.util.Optional;
import org.musubi.ingest.table.Cell;

/** What a reader may look at: the cell with the value, and what stands beside it in the same row. */
public interface Cells {
    /** The cell with the value; never an empty one. */
    Cell main();

    /** The header of the column of {@link #main()}; empty where it has none. */
    String header();

    /**
     * A cell of the same row.
     *
     * @param column as given in a {@link Setting.Column}
     * @return nothing where it is empty
     */
    Optional<Cell> beside(String column);

    /** The day for which the file speaks, for values that depend on today's date. */
    LocalDate day();
}
