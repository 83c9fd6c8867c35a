package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Lot;

/**
 * Collects the best of those whom a search finds. Only scores are compared on the way; who is ahead among equals is drawn at the
 * end, among those that are left.
 */
final class Finalists {
    private static final int SCORES = 1001;
    private static final int MANY = 128;

    private final CandidateTable candidates;
    private final int[] withScore = new int[SCORES];
    private long[] entries = new long[256];
    private long[] lots = new long[256];
    private int length;
    private int most;
    private int floor;
    private int atOrAboveFloor;

    Finalists(CandidateTable candidates) {
        this.candidates = candidates;
    }

    /** Begins anew; so many are wanted. */
    void begin(int wanted) {
        Arrays.fill(withScore, 0);
        most = wanted;
        length = 0;
        floor = 0;
        atOrAboveFloor = 0;
    }

    /** The lowest score with which one may still be among those wanted; with an equal one the lot decides. */
    int floor() {
        return floor;
    }

    /** Whether nobody with a lower score than the floor is wanted any more. */
    boolean isFull() {
        return atOrAboveFloor >= most;
    }

    /** Takes somebody whose score is not below the floor. */
    void offer(long entry) {
        if (length == entries.length) {
            dropTheRest();
        }
        entries[length++] = entry;
        withScore[Entry.score(entry)]++;
        atOrAboveFloor++;
        while (atOrAboveFloor - withScore[floor] >= most) {
            atOrAboveFloor -= withScore[floor++];
        }
    }

    /** Puts those wanted in order, best first, and returns how many they are. */
    int finish(long vacancyHash) {
        dropTheRest();
        for (int at = 0; at < length; at++) {
            lots[at] = Lot.of(candidates.hash(Entry.row(entries[at])), vacancyHash);
        }
        if (length > MANY && length > most) {
            dropUnlucky();
        }
        for (int at = 1; at < length; at++) {
            place(at);
        }
        return Math.min(length, most);
    }

    /** Of many at the floor, only those with the best lots are put in order. */
    private void dropUnlucky() {
        long[] atFloor = new long[withScore[floor]];
        int count = 0;
        for (int at = 0; at < length; at++) {
            if (Entry.score(entries[at]) == floor) {
                atFloor[count++] = lots[at] ^ Long.MIN_VALUE; // signed, they are in the order of the unsigned
            }
        }
        Arrays.sort(atFloor);
        long lowest = atFloor[Math.max(0, length - most)];
        int kept = 0;
        for (int at = 0; at < length; at++) {
            if (Entry.score(entries[at]) > floor || (lots[at] ^ Long.MIN_VALUE) >= lowest) {
                entries[kept] = entries[at];
                lots[kept++] = lots[at];
            }
        }
        length = kept;
    }

    /** Somebody of those in order, from 0. */
    long entry(int place) {
        return entries[place];
    }

    /** Drops those below the floor; makes room for more if that is not much. */
    private void dropTheRest() {
        int kept = 0;
        for (int at = 0; at < length; at++) {
            if (Entry.score(entries[at]) >= floor) {
                entries[kept++] = entries[at];
            }
        }
        length = kept;
        if (length > entries.length / 2) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
            lots = new long[entries.length];
        }
    }

    /** Moves somebody before all that are not as good among those before. */
    private void place(int from) {
        long entry = entries[from];
        long lot = lots[from];
        int at = from;
        while (at > 0 && isBetter(entry, lot, entries[at - 1], lots[at - 1])) {
            entries[at] = entries[at - 1];
            lots[at] = lots[at - 1];
            at--;
        }
        entries[at] = entry;
        lots[at] = lot;
    }

    private boolean isBetter(long one, long lot, long other, long otherLot) {
        int score = Entry.score(one);
        int otherScore = Entry.score(other);
        if (score != otherScore) {
            return score > otherScore;
        }
        return lot == otherLot
                ? candidates.isBefore(Entry.row(one), Entry.row(other))
                : Long.compareUnsigned(lot, otherLot) > 0;
    }
}
