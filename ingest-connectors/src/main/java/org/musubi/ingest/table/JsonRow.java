package org.musubi.ingest.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An object of a JSON file, or inside an array of one: its cells and arrays by path. */
record JsonRow(long number, Map<String, Cell> cells, Map<String, List<JsonRow>> arrays) implements FileRow {
    JsonRow(long number) {
        this(number, new HashMap<>(), new HashMap<>());
    }

    @Override
    public Optional<Cell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    @Override
    public Stream<Cell> contents() {
        return Stream.concat(
                cells.values().stream(),
                arrays.values().stream().flatMap(List::stream).flatMap(JsonRow::contents));
    }

    @Override
    public JsonRow with(UnaryOperator<Cell> change) {
        var changed = new JsonRow(number);
        cells.forEach((path, cell) -> changed.cells.put(path, change.apply(cell)));
        arrays.forEach((path, rows) -> changed.arrays.put(
                path, rows.stream().map(row -> row.with(change)).toList()));
        return changed;
    }

    @Override
    public List<Row> rows(String path) {
        return Collections.unmodifiableList(arrays.getOrDefault(path, List.of()));
    }
}
