package org.musubi.ingest.table;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A row of a file, all of whose cells are in memory. */
sealed interface FileRow extends Row permits TableRow, JsonRow {
    /** All cells, also those of rows inside it, in no order. */
    Stream<Cell> contents();

    /** The same row with other cells. */
    FileRow with(UnaryOperator<Cell> change);
}
