package org.musubi.ingest.guess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.Row;
import org.musubi.ingest.table.RowRead;
import org.musubi.ingest.table.Rows;
import org.musubi.ingest.table.TableFormat;
import org.musubi.ingest.table.Tables;
import org.musubi.ingest.table.UnreadableFileException;

/**
 * The first rows of a file.
 *
 * @param columns in order
 * @param twice headers that two columns have: neither can be read
 * @param zawgyi whether a text was in Zawgyi
 * @param table whether every column is a column of a table, and not a path into JSON
 */
record Sample(List<SampleColumn> columns, Set<String> twice, boolean zawgyi, boolean table) {
    private static final int ROWS = 1000;

    Sample {
        columns = List.copyOf(columns);
        twice = Set.copyOf(twice);
    }

    /**
     * Reads it.
     *
     * @param mayBeRead tells by its header whether a column may be looked at
     */
    static Sample of(Path file, TableFormat format, Predicate<String> mayBeRead) throws IOException {
        Set<String> twice = twice(file, format);
        try (Rows rows = Tables.open(file, format, header -> !twice.contains(header) && mayBeRead.test(header))) {
            boolean table = format instanceof TableFormat.Csv || format instanceof TableFormat.Xlsx;
            List<Row> first = first(rows);
            return new Sample(columns(rows, first), twice, rows.convertedFromZawgyi() > 0, table);
        }
    }

    private static Set<String> twice(Path file, TableFormat format) throws IOException {
        try (Rows rows = Tables.open(file, format, none -> false)) {
            var once = new HashSet<String>();
            var twice = new HashSet<String>();
            rows.columns().stream().filter(header -> !once.add(header)).forEach(twice::add);
            return twice;
        }
    }

    private static List<Row> first(Rows rows) throws IOException {
        var first = new ArrayList<Row>();
        try {
            for (Optional<RowRead> read = rows.next(); read.isPresent() && first.size() < ROWS; read = rows.next()) {
                if (read.get() instanceof RowRead.Good good) {
                    first.add(good.row());
                }
            }
        } catch (UnreadableFileException e) {
            if (first.isEmpty()) {
                throw e;
            }
        }
        return first;
    }

    private static List<SampleColumn> columns(Rows rows, List<Row> first) {
        Map<String, SampleColumn> columns = new LinkedHashMap<>();
        for (String header : rows.columns()) {
            columns.computeIfAbsent(header, name -> column(name, first));
        }
        return List.copyOf(columns.values());
    }

    private static SampleColumn column(String header, List<Row> first) {
        List<Cell> cells =
                first.stream().flatMap(row -> row.cell(header).stream()).toList();
        if (!cells.isEmpty()) {
            return new SampleColumn(header, false, cells, first.size());
        }
        List<Cell> items = first.stream()
                .flatMap(row -> row.rows(header).stream())
                .flatMap(row -> row.cell("").stream())
                .toList();
        return new SampleColumn(header, !items.isEmpty(), items, first.size());
    }
}
