package org.musubi.ingest.mapping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;

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
    public Given read(Scope scope, Trail trail) {
        var items = new ArrayList<Given>(entries.size());
        for (Rule entry : entries) {
            append(entry, scope, trail, items);
        }
        return items.isEmpty() ? Single.NOTHING : new Given.Items(items);
    }

    /** Adds what a rule gives: also the null of what was refused, so that what follows keeps its place. */
    static void append(Rule entry, Scope scope, Trail trail, List<Given> items) {
        Given item = entry.isEmpty(scope) ? Single.NOTHING : entry.read(scope, trail.item(items.size()));
        if (item != Single.NOTHING) {
            items.add(item);
        }
    }

    @Override
    public Stream<String> columns(String prefix) {
        return entries.stream().flatMap(entry -> entry.columns(prefix));
    }

    @Override
    public Stream<String> repeating() {
        return entries.stream().flatMap(Rule::repeating);
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
