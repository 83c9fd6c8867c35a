package org.musubi.ingest.mapping.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.refusal.Reason;

/** What was found in one refused record: the faults of its cells, and which column feeds which part of it. */
public final class Findings {
    private final Map<String, String> columns = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final List<Reason> faults = new ArrayList<>();

    void from(String path, String column) {
        columns.put(path, column);
    }

    void cover(String path) {
        faulty.add(path);
    }

    void add(Reason fault) {
        faults.add(fault);
    }

    /** The faults of cells, in the order of the rules. */
    public List<Reason> faults() {
        return List.copyOf(faults);
    }

    /** Whether a part of the record, or what it is a part of, was refused for its cell already. */
    public boolean isFaulty(String path) {
        return parts(path).stream().anyMatch(faulty::contains);
    }

    /** The column that feeds a part of the record. */
    public Optional<String> columnOf(String path) {
        return parts(path).stream().filter(columns::containsKey).findFirst().map(columns::get);
    }

    /** The path and those of everything that it is a part of, the innermost first. */
    private static List<String> parts(String path) {
        var parts = new ArrayList<String>();
        String part = path;
        while (!part.isEmpty()) {
            parts.add(part);
            part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
        }
        return parts;
    }
}
