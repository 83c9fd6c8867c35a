package org.musubi.matcher.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The pools of a shard, and the numbers of regions. */
final class Pools {
    private final Profiles profiles;
    private final Map<Cell, Pool> pools = new HashMap<>();
    private final Dictionary<String> regions = new Dictionary<>();

    Pools(Profiles profiles) {
        this.profiles = profiles;
    }

    Pool of(String status, String field) {
        return pools.computeIfAbsent(new Cell(status, field), cell -> new Pool(pools.size(), cell, profiles));
    }

    int region(String code) {
        return regions.take(code);
    }

    Collection<Pool> all() {
        return pools.values();
    }
}
