package org.musubi.ingest.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a JSON file, or inside an array of one: its cells and arrays by path. */
record JsonRow(long number, Map<String, Cell> cells, Map<String, List<Row>> arrays) implements Row {
    JsonRow(long number) {
        this(number, new HashMap<>(), new HashMap<>());
    }

    @Override
    public Optional<Cell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    @Override
    public List<Row> rows(String path) {
        return arrays.getOrDefault(path, List.of());
    }
}
