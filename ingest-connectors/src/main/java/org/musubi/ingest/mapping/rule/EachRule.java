package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.table.Row;

/**
 * An array with one entry for each row of the record, or for each object of an array inside it.
 *
 * @param path of the array; nothing: the record's own rows
 * @param item gives one entry
 */
public record EachRule(Optional<String> path, Rule item) implements Rule {
    @Override
    public JsonNode read(Scope scope, Trail trail) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (Row row : rows(scope)) {
            EntriesRule.append(item, scope.narrowedTo(row), trail, items);
        }
        return items.isEmpty() ? MissingNode.getInstance() : items;
    }

    private List<Row> rows(Scope scope) {
        return path.map(scope.whole()::rows).orElseGet(scope::rows);
    }

    @Override
    public Stream<String> columns(String prefix) {
        return item.columns(path.map(array -> prefix + array + ".").orElse(prefix));
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
