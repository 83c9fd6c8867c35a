package org.musubi.ingest.transform;

import java.util.List;
import java.util.Optional;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.CellText;
import org.musubi.ingest.table.Row;

/**
 * A row of a database as a row of a table.
 *
 * @param number from 1
 * @param datum the object that holds the columns, or an element of a list
 * @param texts makes the cells of texts
 */
record DatumRow(long number, Datum datum, CellText texts) implements Row {
    /** The column of a list of mere values. */
    private static final String ITSELF = "";

    @Override
    public Optional<Cell> cell(String column) {
        return find(column).flatMap(found -> Cells.of(found, texts));
    }

    @Override
    public List<Row> rows(String path) {
        return find(path)
                .map(list -> list.elements().stream()
                        .<Row>map(element -> new DatumRow(number, element, texts))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Datum> find(String path) {
        return path.equals(ITSELF) && !datum.isObject() ? Optional.of(datum) : datum.at(path);
    }
}
