package org.musubi.ingest.table;

import java.util.List;
import java.util.Optional;

/** A row of a CSV file or a sheet: the kept cells in the header's slots, null where there is none. */
final class TableRow implements Row {
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
}
