package org.musubi.benchmarks.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Changes of random candidates, each from the version before, prepared in batches of different candidates. */
final class Changes {
    private final Prepared prepared;
    private final Random random;
    private final Map<Integer, Integer> versions = new HashMap<>();

    Changes(Prepared prepared, long seed) {
        this.prepared = prepared;
        this.random = new Random(seed);
    }

    /** So many batches, each with so many changes or with one of every candidate where there are fewer. */
    List<List<Prepared.Change>> batches(int count, int size) {
        var batches = new ArrayList<List<Prepared.Change>>();
        for (int i = 0; i < count; i++) {
            batches.add(batch(size));
        }
        return batches;
    }

    private List<Prepared.Change> batch(int size) {
        int candidates = prepared.candidateHashes.length;
        Set<Integer> numbers = new LinkedHashSet<>();
        while (numbers.size() < Math.min(size, candidates)) {
            numbers.add(random.nextInt(candidates));
        }
        return numbers.stream()
                .map(number -> prepared.change(number, versions.merge(number, 1, Integer::sum)))
                .toList();
    }

    /** How often a candidate has changed. */
    int version(int number) {
        return versions.getOrDefault(number, 0);
    }
}
