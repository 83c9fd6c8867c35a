package org.musubi.matcher.index;

import java.util.List;

/** The live candidates who seek the same. */
final class Seekers {
    private final Seeking seeking;
    private final int origin;
    private final List<Pool> pools;
    private final PackageCounts packages;
    private int people;
    private boolean isChanged;

    /**
     * Nobody yet.
     *
     * @param origin number of the origin
     * @param pools one for each status sought and field
     */
    Seekers(Seeking seeking, int origin, List<Pool> pools, PackageCounts packages) {
        this.seeking = seeking;
        this.origin = origin;
        this.pools = List.copyOf(pools);
        this.packages = packages;
    }

    /** So many more of them, or fewer, have a cost package. */
    void add(int costs, int more) {
        people += more;
        isChanged = true;
        packages.add(costs, more);
    }

    /** Whether they may have changed since this was last asked. */
    boolean takeChange() {
        boolean wasChanged = isChanged;
        isChanged = false;
        return wasChanged;
    }

    Seeking seeking() {
        return seeking;
    }

    int origin() {
        return origin;
    }

    List<Pool> pools() {
        return pools;
    }

    PackageCounts packages() {
        return packages;
    }

    int people() {
        return people;
    }
}
