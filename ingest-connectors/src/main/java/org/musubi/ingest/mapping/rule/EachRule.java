package org.musubi.ingest.mapping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
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
        var items = new ArrayList<Given>();
        for (Row row : rows(scope)) {
            EntriesRule.append(item, scope.narrowedTo(row), trail, items);
        }
        return items.isEmpty() ? Single.NOTHING : new Given.Items(items);
    }

    private List<Row> rows(Scope scope) {
        return path.map(scope.whole()::rows).orElseGet(scope::rows);
    }

    @Override
    public Stream<String> columns(String prefix) {
        return item.columns(path.map(array -> prefix + array + ".").orElse(prefix));
    }

    @Override
    public Stream<String> repeating() {
        return item.repeating();
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return item.missing(headers);
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return rows(scope).stream().allMatch(row -> item.isEmpty(scope.narrowedTo(row)));
    }
}
