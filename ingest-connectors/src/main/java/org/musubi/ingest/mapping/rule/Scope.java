package org.musubi.ingest.mapping.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.musubi.ingest.mapping.secret.Pseudonyms;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.Column;
import org.musubi.ingest.table.Row;
import org.musubi.ingest.value.Cells;

/**
 * The rows of one record, as its rules see them.
 *
 * @param whole all rows as one: of each column the first cell that is not empty
 * @param rows the rows, in order
 * @param day the day for which the file speaks
 * @param pseudonyms makes pseudonyms; nothing where the mapping has none
 */
public record Scope(Row whole, List<Row> rows, LocalDate day, Optional<Pseudonyms> pseudonyms) {
    public Scope {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(pseudonyms, "pseudonyms");
    }

    /** The rows of one record. */
    public static Scope of(List<Row> rows, LocalDate day, Optional<Pseudonyms> pseudonyms) {
        return new Scope(rows.size() == 1 ? rows.get(0) : new JoinedRow(rows), rows, day, pseudonyms);
    }

    /** The same for one of the rows, or for a row inside a row. */
    Scope narrowedTo(Row row) {
        return new Scope(row, List.of(row), day, pseudonyms);
    }

    /** A cell as readers of values see it. */
    Cells cells(Cell main, String header) {
        return new CellInRow(main, header, whole, day);
    }

    private record CellInRow(Cell main, String header, Row row, LocalDate day) implements Cells {
        @Override
        public Optional<Cell> beside(String column) {
            return row.cell(column);
        }
    }

    /** Several rows that stand for one. */
    private record JoinedRow(List<Row> rows) implements Row {
        @Override
        public long number() {
            return rows.get(0).number();
        }

        @Override
        public Optional<Cell> cell(String column) {
            return rows.stream().flatMap(row -> row.cell(column).stream()).findFirst();
        }

        @Override
        public Cell find(Column column) {
            for (Row row : rows) {
                Cell cell = row.find(column);
                if (cell != null) {
                    return cell;
                }
            }
            return null;
        }

        @Override
        public List<Row> rows(String path) {
            return rows.stream().flatMap(row -> row.rows(path).stream()).toList();
        }
    }
}
