package org.musubi.ingest.value;

import java.util.Optional;
import java.util.function.Function;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/** Cells beside the one with the value. */
final class Beside {
    private static final Reading.Fault NOT_IN_TABLE = new Reading.Fault(
            ReasonCode.UNKNOWN_VALUE, "is not in the code table of the mapping; add it there or correct it");

    private Beside() {}

    /**
     * Reads a cell of the row.
     *
     * @return nothing where it is empty; a fault names its column
     */
    static <T> Optional<Found<T>> read(Cells cells, Setting.Column column, Function<Cell, Found<T>> reader) {
        return cells.beside(column.header()).map(cell -> {
            Found<T> found = cell instanceof Cell.Faulty faulty
                    ? Found.bad(new Reading.Fault(faulty.code(), faulty.message()))
                    : reader.apply(cell);
            return found instanceof Found.Bad<T> bad ? Found.bad(in(column, bad.fault())) : found;
        });
    }

    /**
     * The word in a cell of the row, by the column's table where it has one.
     *
     * @return nothing where the cell is empty; a fault names its column
     */
    static Optional<Found<String>> word(Cells cells, Setting.Column column) {
        return read(cells, column, cell -> {
            Optional<String> text = Content.text(cell);
            if (text.isEmpty()) {
                return Found.bad(Content.UNWRITABLE);
            }
            return column.table()
                    .map(table -> table.apply(text.get()).map(Found::good).orElse(Found.bad(NOT_IN_TABLE)))
                    .orElse(Found.good(text.get()));
        });
    }

    /** The same fault, of a cell in another column. */
    static Reading.Fault in(Setting.Column column, Reading.Fault fault) {
        return new Reading.Fault(fault.code(), fault.message(), Optional.of(column.header()));
    }
}
