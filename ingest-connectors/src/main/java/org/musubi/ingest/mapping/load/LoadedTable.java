package org.musubi.ingest.mapping.load;

import java.util.List;
import java.util.stream.Collectors;
import org.musubi.ingest.mapping.rule.CodeTable;

/**
 * A code table and where its codes stand.
 *
 * @param name of the table
 * @param at where the table stands in the mapping
 * @param entries in order
 * @param codes the same for rules; one object, so that rules of one table read alike
 */
record LoadedTable(String name, At at, List<Entry> entries, CodeTable codes) {
    LoadedTable(String name, At at, List<Entry> entries) {
        this(name, at, entries, codes(name, entries));
    }

    /**
     * A word and its code.
     *
     * @param word as written
     * @param code canonical
     * @param at where in the mapping to look for it
     * @param path as problems show it
     */
    record Entry(String word, String code, At at, String path) {}

    private static CodeTable codes(String name, List<Entry> entries) {
        return new CodeTable(
                name, entries.stream().collect(Collectors.toMap(Entry::word, Entry::code, (first, second) -> first)));
    }
}
