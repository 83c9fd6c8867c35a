package org.musubi.ingest.mapping.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.musubi.ingest.mapping.MappingProblem;

/** What was found wrong with a mapping so far. */
final class Problems {
    private final Set<MappingProblem> found = new LinkedHashSet<>();

    void add(At at, String path, String message) {
        found.add(new MappingProblem(at.line(), at.column(), path, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    /** In the order of the file. */
    List<MappingProblem> all() {
        var all = new ArrayList<MappingProblem>(found);
        all.sort(Comparator.comparingInt(MappingProblem::line).thenComparingInt(MappingProblem::column));
        return all;
    }
}
