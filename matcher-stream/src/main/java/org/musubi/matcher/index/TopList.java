package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Lot;

/**
 * The best candidates of one vacancy, best first, and some more in reserve, so that not everybody who leaves costs a search.
 * What is on the list is always exactly the best so many.
 */
final class TopList {
    /** The rank of somebody who is not on the list. */
    static final int NOT_ON_IT = -1;

    private static final int LEAST_RESERVE = 4;
    private static final int FEW = 4;

    private final CandidateTable candidates;
    private final long vacancyHash;
    private final int shown;
    private final int most;
    private long[] entries = {};
    private int length;
    private boolean isEverybody;

    /**
     * An empty list, as for nobody.
     *
     * @param shown how many are shown; the others are the reserve
     */
    TopList(CandidateTable candidates, long vacancyHash, int shown) {
        this.candidates = candidates;
        this.vacancyHash = vacancyHash;
        this.shown = shown;
        this.most = shown + Math.max(LEAST_RESERVE, shown / 2);
    }

    /** How many there are at most, those in reserve included. */
    int most() {
        return most;
    }

    /** Takes the best that a search has found in the place of whoever was on the list. */
    void fill(Finalists best) {
        length = best.finish(vacancyHash);
        isEverybody = length < most;
        if (entries.length < length || entries.length > length + length / 4 + FEW) {
            entries = new long[length];
        }
        for (int place = 0; place < length; place++) {
            entries[place] = best.entry(place);
        }
    }

    /** The lowest score with which one may come onto the list; with an equal one the lot decides. */
    int floor() {
        if (isEverybody) {
            return 0;
        }
        return length == 0 ? Integer.MAX_VALUE : Entry.score(entries[length - 1]);
    }

    /** Puts a candidate in its place, if it is good enough; returns its rank from 0, or {@link #NOT_ON_IT}. */
    int offer(long entry) {
        int place = placeFor(entry);
        if (place == length && !isEverybody) {
            return NOT_ON_IT;
        }
        if (length == most) {
            length--;
        }
        if (length == entries.length) {
            entries = Arrays.copyOf(entries, Math.min(most, length + FEW + length / 4));
        }
        System.arraycopy(entries, place, entries, place + 1, length - place);
        entries[place] = entry;
        length++;
        if (length == most) {
            isEverybody = false;
        }
        return place;
    }

    boolean isShown(int rank) {
        return rank < shown;
    }

    /** Takes a candidate off; returns its rank, or {@link #NOT_ON_IT}. */
    int remove(int row) {
        int rank = rank(row);
        if (rank != NOT_ON_IT) {
            length--;
            System.arraycopy(entries, rank + 1, entries, rank, length - rank);
        }
        return rank;
    }

    /** Whether a candidate is shown or in reserve. */
    boolean holds(int row) {
        return rank(row) != NOT_ON_IT;
    }

    /** Whether somebody who is not on the list may be among the best that are to be shown. */
    boolean isTooShort() {
        return !isEverybody && length < shown;
    }

    int length() {
        return length;
    }

    /** How many are shown. */
    int shown() {
        return Math.min(shown, length);
    }

    long entry(int place) {
        return entries[place];
    }

    /** The lot of a row for this vacancy. */
    long lot(int row) {
        return Lot.of(candidates.hash(row), vacancyHash);
    }

    private int rank(int row) {
        for (int rank = 0; rank < length; rank++) {
            if (Entry.row(entries[rank]) == row) {
                return rank;
            }
        }
        return NOT_ON_IT;
    }

    /** The place behind all that are better. */
    private int placeFor(long entry) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBetter(entries[middle], entry)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBetter(long one, long other) {
        int score = Entry.score(one);
        int otherScore = Entry.score(other);
        if (score != otherScore) {
            return score > otherScore;
        }
        int row = Entry.row(one);
        int otherRow = Entry.row(other);
        int byLot = Long.compareUnsigned(lot(row), lot(otherRow));
        return byLot != 0 ? byLot > 0 : candidates.id(row).compareTo(candidates.id(otherRow)) < 0;
    }
}
