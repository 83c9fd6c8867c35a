package org.musubi.ingest.value;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.table.Cell;

/** Cells that a test writes down. */
record FakeCells(Cell main, String header, Map<String, Cell> others) implements Cells {
    static FakeCells of(String text) {
        return of(new Cell.Text(text));
    }

    static FakeCells of(Cell cell) {
        return new FakeCells(cell, "Header", Map.of());
    }

    FakeCells under(String otherHeader) {
        return new FakeCells(main, otherHeader, others);
    }

    FakeCells beside(String column, String text) {
        return beside(column, new Cell.Text(text));
    }

    FakeCells beside(String column, Cell cell) {
        var more = new java.util.HashMap<>(others);
        more.put(column, cell);
        return new FakeCells(main, header, Map.copyOf(more));
    }

    @Override
    public Optional<Cell> beside(String column) {
        return Optional.ofNullable(others.get(column));
    }

    @Override
    public LocalDate day() {
        return LocalDate.of(2026, 11, 22);
    }
}
