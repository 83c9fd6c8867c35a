package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Score;

/**
 * The live candidates of a pool as all vacancies see them that are in one region and require one level of Japanese: list by list,
 * best first, copied together as far as any of these vacancies has looked. Who does not get past the rules on entry is left out.
 * What a search reads stands in a row here.
 *
 * <p>A list comes in parts. The first begins with those that are in no order; from {@link #sortedFrom} on, and through all further
 * parts, it goes from the cheap to the dear.
 */
final class Queue {
    /** There is no further part. */
    static final int NONE = -1;

    private static final int WIDTH = 7;
    private static final int PART = 64;

    private final CandidateTable candidates;
    private final Profiles profiles;
    private Pool pool;
    private PriceBands bands;
    private Admission entry;
    private int region;
    private int required;
    private int nextFacets;
    private int[] figures = new int[WIDTH * 1024];
    private int size;

    private Stretch[] lists = new Stretch[4];
    private int listCount;
    private int[] begins = new int[4];
    private int[] ends = new int[4];
    private int[] nextParts = new int[4];
    private int partCount;

    /** A list, of which so many are in order, and so many of these have been copied. */
    private static final class Stretch {
        private final Facets facets;
        private final Listing.Rows rows;
        private int copied;
        private int firstPart;
        private int sortedFrom;

        Stretch(Facets facets, Listing.Rows rows) {
            this.facets = facets;
            this.rows = rows;
        }
    }

    Queue(CandidateTable candidates, Profiles profiles) {
        this.candidates = candidates;
        this.profiles = profiles;
    }

    /** Forgets everything: candidates may have changed. */
    void forget() {
        pool = null;
        bands = null;
        entry = null;
        Arrays.fill(lists, null);
    }

    /** From now on as this vacancy sees them. */
    void begin(StandingVacancy standing, Conditions conditions) {
        int level = Codes.of(standing.vacancy().requiredJapanese());
        PriceBands order = conditions.costTerms().bands();
        if (pool != standing.pool()
                || region != standing.region()
                || required != level
                || bands != order
                || entry != conditions.entry()) {
            pool = standing.pool();
            region = standing.region();
            required = level;
            bands = order;
            entry = conditions.entry();
            nextFacets = 0;
            size = 0;
            listCount = 0;
            partCount = 0;
        }
    }

    /** Whether there is a list of a number, from 0; lists are to be asked for in order. */
    boolean has(int list) {
        while (list >= listCount && nextFacets < Facets.BEST_FIRST.length) {
            Facets next = Facets.BEST_FIRST[nextFacets++];
            int lowest = required + next.steps();
            int highest = next.steps() == Score.MOST_STEPS ? Pool.LEVELS - 1 : Math.min(lowest, Pool.LEVELS - 1);
            for (int level = lowest; level <= highest; level++) {
                Listing listing = pool.find(level, region, next.wish(), next.bucket());
                if (listing != null) {
                    add(next, listing);
                }
            }
        }
        return list < listCount;
    }

    Facets facets(int list) {
        return lists[list].facets;
    }

    /** The first part of a list. */
    int firstPart(int list) {
        return lists[list].firstPart;
    }

    /** Where a list begins to be in order; within its first part, or at the end of it. */
    int sortedFrom(int list) {
        return lists[list].sortedFrom;
    }

    /** The part of a list that follows another; {@link #NONE} after the last. */
    int nextPart(int list, int part) {
        if (nextParts[part] == NONE && lists[list].copied < lists[list].rows.inOrder()) {
            int next = newPart(); // may move them all
            nextParts[part] = next;
            copySorted(lists[list]);
        }
        return nextParts[part];
    }

    /** Where a part begins. */
    int begin(int part) {
        return begins[part];
    }

    /** The place behind the last of a part. */
    int end(int part) {
        return ends[part];
    }

    int row(int place) {
        return figures[WIDTH * place];
    }

    int costs(int place) {
        return figures[WIDTH * place + 1];
    }

    int traits(int place) {
        return figures[WIDTH * place + 2];
    }

    int origin(int place) {
        return figures[WIDTH * place + 3];
    }

    int readyFrom(int place) {
        return figures[WIDTH * place + 4];
    }

    int lowestWage(int place) {
        return figures[WIDTH * place + 5];
    }

    /** How dear the cost package is. */
    int band(int place) {
        return figures[WIDTH * place + 6];
    }

    private void add(Facets facets, Listing listing) {
        Listing.Rows rows = listing.arrange(bands, profiles);
        var list = new Stretch(facets, rows);
        int begin = size;
        list.firstPart = newPart();
        for (int at = rows.inOrder(); at < rows.size(); at++) {
            copy(rows, at);
        }
        list.sortedFrom = size;
        copySorted(list);
        if (size == begin && list.copied == rows.inOrder()) {
            partCount--; // nobody is there any more
            return;
        }
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, 2 * listCount);
        }
        lists[listCount++] = list;
    }

    private int newPart() {
        if (partCount == begins.length) {
            begins = Arrays.copyOf(begins, 2 * partCount);
            ends = Arrays.copyOf(ends, 2 * partCount);
            nextParts = Arrays.copyOf(nextParts, 2 * partCount);
        }
        begins[partCount] = size;
        nextParts[partCount] = NONE;
        return partCount++;
    }

    /** Copies some more of those in order to the part that was begun last. */
    private void copySorted(Stretch list) {
        int to = Math.min(list.rows.inOrder(), list.copied + PART);
        for (int at = list.copied; at < to; at++) {
            copy(list.rows, at);
        }
        list.copied = to;
        ends[partCount - 1] = size;
    }

    private void copy(Listing.Rows rows, int at) {
        int row = rows.row(at);
        int traits = rows.traits(at);
        if (!entry.admits(Listing.profile(traits)) || !candidates.isLive(row)) {
            return;
        }
        if (WIDTH * (size + 1) > figures.length) {
            figures = Arrays.copyOf(figures, 2 * figures.length);
        }
        int to = WIDTH * size++;
        figures[to] = row;
        figures[to + 1] = rows.costs(at);
        figures[to + 2] = traits;
        int origin = profiles.originOf(Listing.profile(traits));
        figures[to + 3] = origin;
        figures[to + 4] = candidates.readyFrom(row);
        figures[to + 5] = candidates.lowestWage(row);
        figures[to + 6] = bands.band(rows.costs(at), origin);
    }
}
