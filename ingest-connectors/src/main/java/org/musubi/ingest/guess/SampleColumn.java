package org.musubi.ingest.guess;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.musubi.ingest.table.Cell;

/**
 * A column of a sample.
 *
 * @param header of a table; of JSON the path
 * @param array whether each cell is one of several in a JSON array
 * @param cells those that are not empty; none where the column may not be looked at
 * @param rows how many rows there are
 */
record SampleColumn(String header, boolean array, List<Cell> cells, long rows) {
    SampleColumn {
        Objects.requireNonNull(header, "header");
        cells = List.copyOf(cells);
    }

    /** The texts in it; numbers as they are written. */
    Stream<String> texts() {
        return cells.stream().flatMap(SampleColumn::text);
    }

    private static Stream<String> text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Stream.of(text.text());
        }
        return cell instanceof Cell.Figure figure ? Stream.of(figure.value().toPlainString()) : Stream.empty();
    }

    /** Whether there are days of a workbook in it and nothing else. */
    boolean holdsDays() {
        return !cells.isEmpty() && cells.stream().allMatch(Cell.Day.class::isInstance);
    }

    boolean hasGaps() {
        return !array && cells.size() < rows;
    }
}
