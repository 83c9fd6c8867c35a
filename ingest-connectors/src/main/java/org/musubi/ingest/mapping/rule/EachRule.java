package org.musubi.ingest.mapping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.Row;

/**
 * An array with one entry for each row of the record, or for each object of an array inside it.
 *
 * @param path of the array; nothing: the record's own rows
 * @param item gives one entry
 */
public record EachRule(Optional<String> path, Rule item) implements Rule {
    @Override
    public Given read(Scope scope, Trail trail) {
        Optional<Cell> other = path.flatMap(array -> noArray(scope, array));
        if (other.isPresent()) {
            refuse(other.get(), trail);
            return Single.NULL;
        }
        var items = new ArrayList<Given>();
        for (Row row : rows(scope)) {
            EntriesRule.append(item, scope.narrowedTo(row), trail, items);
        }
        return items.isEmpty() ? Single.NOTHING : new Given.Items(items);
    }

    private List<Row> rows(Scope scope) {
        return path.map(scope.whole()::rows).orElseGet(scope::rows);
    }

    /** What stands where the array should: taken for an empty one, it would lose costs. */
    private static Optional<Cell> noArray(Scope scope, String array) {
        return scope.rows().stream()
                .filter(row -> row.rows(array).isEmpty())
                .flatMap(row -> row.cell(array).stream())
                .findFirst();
    }

    private void refuse(Cell other, Trail trail) {
        String array = path.orElseThrow();
        if (other instanceof Cell.Faulty faulty && faulty.code() != ReasonCode.WRONG_TYPE) {
            trail.fault(array, faulty.code(), faulty.message());
        } else {
            trail.fault(
                    array,
                    ReasonCode.WRONG_TYPE,
                    "must be a list; send a JSON array, or correct the path in the mapping");
        }
    }

    @Override
    public Stream<String> columns(String prefix) {
        return Stream.concat(
                path.stream().map(array -> prefix + array),
                item.columns(path.map(array -> prefix + array + ".").orElse(prefix)));
    }

    @Override
    public Stream<String> repeating() {
        return item.repeating();
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return path.isPresent() ? path.stream().filter(array -> !headers.contains(array)) : item.missing(headers);
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return path.flatMap(array -> noArray(scope, array)).isEmpty()
                && rows(scope).stream().allMatch(row -> item.isEmpty(scope.narrowedTo(row)));
    }
}
