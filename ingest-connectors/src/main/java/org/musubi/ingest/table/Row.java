package org.musubi.ingest.table;

import java.util.List;
import java.util.Optional;

/** One row of a table, or one object of a JSON file. */
public interface Row {
    /**
     * Where it stands, as the publisher's own program counts: the first line of it in a text file, the row of a sheet, the
     * position in a JSON array; from 1.
     */
    long number();

    /**
     * What stands in a column.
     *
     * @param column the header of a table; of JSON the path of a property, such as {@code pay.amount}
     * @return nothing where the cell is empty or the row has no such column
     */
    Optional<Cell> cell(String column);

    /** The same without an {@link Optional}, because rules ask for nearly every cell: null where there is none. */
    default Cell find(Column column) {
        return cell(column.name()).orElse(null);
    }

    /**
     * The rows inside this row: the objects of a JSON array, or each text or number of it as a row whose only column is the
     * empty string.
     *
     * @param path of the array's property
     * @return empty where there is no such array; a table has none
     */
    List<Row> rows(String path);
}
