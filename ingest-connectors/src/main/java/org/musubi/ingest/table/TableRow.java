package org.musubi.ingest.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A row of a CSV file or a sheet: the kept cells in the header's slots, null where there is none. */
final class TableRow implements FileRow {
    private final long number;
    private final Header header;
    private final Cell[] cells;

    TableRow(long number, Header header, Cell[] cells) {
        this.number = number;
        this.header = header;
        this.cells = cells;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Optional<Cell> cell(String column) {
        int slot = header.slot(column);
        return slot < 0 ? Optional.empty() : Optional.ofNullable(cells[slot]);
    }

    @Override
    public Cell find(Column column) {
        int slot = column.slot(header);
        return slot < 0 ? null : cells[slot];
    }

    @Override
    public List<Row> rows(String path) {
        return List.of();
    }

    @Override
    public Stream<Cell> contents() {
        return Arrays.stream(cells).filter(Objects::nonNull);
    }

    @Override
    public FileRow with(UnaryOperator<Cell> change) {
        Cell[] changed = new Cell[cells.length];
        for (int slot = 0; slot < cells.length; slot++) {
            changed[slot] = cells[slot] == null ? null : change.apply(cells[slot]);
        }
        return new TableRow(number, header, changed);
    }
}
