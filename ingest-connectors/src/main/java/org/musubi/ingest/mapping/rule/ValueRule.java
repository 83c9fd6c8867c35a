package org.musubi.ingest.mapping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.canonical.Remembered;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.Column;

/**
 * A value read from a cell.
 *
 * @param columns the first that is not empty is read; at least one
 * @param beside columns that the reader looks at as well
 * @param reading how the cell, or each piece of it, is read
 * @param shape one value or an array of them
 * @param required whether an empty cell is refused
 * @param otherwise what stands for an empty cell
 * @param memory of what cells gave; nothing where a cell alone does not tell its value, or nobody may keep it
 */
public record ValueRule(
        List<Column> columns,
        List<String> beside,
        CellReading reading,
        Shape shape,
        boolean required,
        Given otherwise,
        Optional<Memory> memory)
        implements Rule {
    public ValueRule {
        columns = List.copyOf(columns);
        beside = List.copyOf(beside);
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(shape, "shape");
        otherwise = Remembered.of(otherwise);
        Objects.requireNonNull(memory, "memory");
    }

    /**
     * What is made of a cell.
     *
     * @param array whether the canonical record wants an array
     * @param separator between the pieces of the cell; empty: the cell is one piece
     */
    public record Shape(boolean array, String separator) {}

    @Override
    public Given read(Scope scope, Trail trail) {
        // by index, for nearly every value comes by here
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = scope.whole().find(column);
            if (cell != null) {
                trail.from(column.name());
                Given value = value(cell, column.name(), scope, trail);
                return value == Single.NOTHING ? absent(column.name(), trail) : value;
            }
        }
        String column = columns.get(0).name();
        trail.from(column);
        return absent(column, trail);
    }

    private Given absent(String column, Trail trail) {
        if (required) {
            trail.fault(column, ReasonCode.MISSING, "is required; fill the cell");
            return Single.NULL;
        }
        return otherwise;
    }

    private Given value(Cell cell, String column, Scope scope, Trail trail) {
        if (memory.isEmpty()) {
            return read(cell, column, scope, trail);
        }
        Given known = memory.get().value(cell);
        if (known != null) {
            return known;
        }
        Given value = read(cell, column, scope, trail);
        if (!isRefused(value)) {
            memory.get().keep(cell, value);
        }
        return value;
    }

    private static boolean isRefused(Given value) {
        return value == Single.NULL
                || (value instanceof Given.Items items && items.all().contains(Single.NULL));
    }

    private Given read(Cell cell, String column, Scope scope, Trail trail) {
        if (!shape.array()) {
            return reading.read(cell, column, scope, trail);
        }
        var items = new ArrayList<Given>();
        if (shape.separator().isEmpty() || !(cell instanceof Cell.Text text)) {
            append(cell, column, scope, trail, items);
        } else {
            pieces(text.text(), column, scope, trail, items);
        }
        return items.isEmpty() ? Single.NOTHING : new Given.Items(items);
    }

    private void pieces(String text, String column, Scope scope, Trail trail, List<Given> items) {
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(shape.separator(), from);
            String piece = text.substring(from, end < 0 ? text.length() : end).strip();
            if (!piece.isEmpty()) {
                append(new Cell.Text(piece), column, scope, trail, items);
            }
            from = end < 0 ? text.length() + 1 : end + shape.separator().length();
        }
    }

    private void append(Cell piece, String column, Scope scope, Trail trail, List<Given> items) {
        Given item = reading.read(piece, column, scope, trail.item(items.size()));
        if (item != Single.NOTHING) {
            items.add(item);
        }
    }

    @Override
    public Stream<String> columns(String prefix) {
        return Stream.concat(names(), beside.stream()).map(column -> path(prefix, column));
    }

    private Stream<String> names() {
        return columns.stream().map(Column::name);
    }

    /** A path in a record; that of an array's own texts is the array's. */
    private static String path(String prefix, String column) {
        return column.isEmpty() && !prefix.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + column;
    }

    @Override
    public Stream<String> repeating() {
        return memory.isPresent() ? names() : Stream.empty();
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        Stream<String> sources = names().anyMatch(headers::contains) ? Stream.empty() : names();
        return Stream.concat(sources, beside.stream().filter(column -> !headers.contains(column)));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        for (int i = 0; i < columns.size(); i++) {
            if (scope.whole().find(columns.get(i)) != null) {
                return false;
            }
        }
        return true;
    }
}
