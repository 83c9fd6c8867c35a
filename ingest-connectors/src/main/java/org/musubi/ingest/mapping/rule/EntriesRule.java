package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An array with a fixed list of entries; an entry whose columns are all empty is left out.
 *
 * @param entries in order
 */
public record EntriesRule(List<Rule> entries) implements Rule {
    public EntriesRule {
        entries = List.copyOf(entries);
    }

    @Override
    public JsonNode read(Scope scope, Trail trail) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (Rule entry : entries) {
            append(entry, scope, trail, items);
        }
        return items.isEmpty() ? MissingNode.getInstance() : items;
    }

    /** Adds what a rule gives: also the null of what was refused, so that what follows keeps its place. */
    static void append(Rule entry, Scope scope, Trail trail, ArrayNode items) {
        JsonNode item = entry.isEmpty(scope) ? MissingNode.getInstance() : entry.read(scope, trail.item(items.size()));
        if (!item.isMissingNode()) {
            items.add(item);
        }
    }

    @Override
    public Stream<String> columns(String prefix) {
        return entries.stream().flatMap(entry -> entry.columns(prefix));
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return entries.stream().flatMap(entry -> entry.missing(headers));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return entries.stream().allMatch(entry -> entry.isEmpty(scope));
    }
}
