package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Lot;

/**
 * The figures of candidates, one row each. A row is never changed: a candidate's new registration is a new row, and the number
 * of a removed row is used again once the lists have been {@link #forgetRemoved swept} of it.
 */
final class CandidateTable {
    private static final int FINGERPRINT = 0;
    private static final int AGENCY = 2;
    private static final int CONSENT_UNTIL = 3;
    private static final int COSTS = 4;
    private static final int SEEKING = 5;
    private static final int WIDTH = 6;

    private final Headcount headcount;

    // what a search looks at stands apart, so that it stays in the processor's caches
    private long[] hashes = new long[16];
    private long[] claims = new long[16];
    private int[] heldBy = new int[16];
    private int[] figures = new int[WIDTH * 16];
    private int[] idPlaces = new int[16];
    private final Ids ids = new Ids();
    private int[] slots = new int[32];
    private final Bits used = new Bits();
    private final Bits live = new Bits();
    private int bound;
    private int count;
    private int[] free = {};
    private int freeCount;

    /**
     * An empty table.
     *
     * @param headcount counts the live ones
     */
    CandidateTable(Headcount headcount) {
        this.headcount = headcount;
    }

    /** Adds a row. The candidate must not have one. */
    int add(Registration registration, boolean isLive) {
        int row = freeCount > 0 ? free[--freeCount] : newRow();
        idPlaces[row] = ids.add(registration.id());
        int at = WIDTH * row;
        hashes[row] = registration.hash();
        claims[row] = (long) registration.readyFrom() << 32 | registration.lowestWage();
        figures[at + FINGERPRINT] = (int) (registration.fingerprint() >>> 32);
        figures[at + FINGERPRINT + 1] = (int) registration.fingerprint();
        figures[at + AGENCY] = registration.agency();
        figures[at + CONSENT_UNTIL] = registration.consentUntil();
        figures[at + COSTS] = registration.costs();
        figures[at + SEEKING] = registration.seeking();
        heldBy[row] = Holders.NOBODY;
        used.set(row, true);
        setLive(row, isLive);
        count++;
        if (2 * count > slots.length) {
            rehash();
        }
        occupy(row);
        return row;
    }

    /** Removes a row; lists may still name it. */
    void remove(int row) {
        vacate(row);
        setLive(row, false);
        used.set(row, false);
        ids.drop(idPlaces[row]);
        count--;
        if (ids.isWasteful()) {
            ids.compact(
                    bound,
                    number -> used.has(number) ? idPlaces[number] : -1,
                    (number, place) -> idPlaces[number] = place);
        }
    }

    /** The row of a candidate; -1 if there is none. */
    int find(String candidateId) {
        byte[] id = Ids.bytes(candidateId);
        return find(id, Lot.hash(id, 0, id.length));
    }

    /** The same, by the id in UTF-8 and its hash. */
    int find(byte[] id, long hash) {
        for (int slot = slotOf(hash); slots[slot] != 0; slot = next(slot)) {
            int row = slots[slot] - 1;
            if (hashes[row] == hash && ids.is(idPlaces[row], id)) {
                return row;
            }
        }
        return -1;
    }

    /** Number of candidates. */
    int count() {
        return count;
    }

    /** Number of rows that were removed and may still be named by lists. */
    int removed() {
        return bound - count - freeCount;
    }

    /** Says that no list names removed rows any more. */
    void forgetRemoved() {
        free = new int[bound - count];
        freeCount = 0;
        for (int row = 0; row < bound; row++) {
            if (!used.has(row)) {
                free[freeCount++] = row;
            }
        }
    }

    /** All rows are below this one. */
    int bound() {
        return bound;
    }

    boolean isUsed(int row) {
        return used.has(row);
    }

    boolean isLive(int row) {
        return live.has(row);
    }

    void setLive(int row, boolean isLive) {
        if (live.has(row) != isLive) {
            live.set(row, isLive);
            headcount.add(figures[WIDTH * row + SEEKING], costs(row), isLive ? 1 : -1);
        }
    }

    String id(int row) {
        return ids.text(idPlaces[row]);
    }

    /** Whether the id of one row comes before that of another. */
    boolean isBefore(int row, int other) {
        return id(row).compareTo(id(other)) < 0;
    }

    long hash(int row) {
        return hashes[row];
    }

    long fingerprint(int row) {
        int at = WIDTH * row + FINGERPRINT;
        return (long) figures[at] << 32 | (figures[at + 1] & 0xffffffffL);
    }

    int agency(int row) {
        return figures[WIDTH * row + AGENCY];
    }

    int consentUntil(int row) {
        return figures[WIDTH * row + CONSENT_UNTIL];
    }

    int readyFrom(int row) {
        return (int) (claims[row] >> 32);
    }

    int lowestWage(int row) {
        return (int) claims[row];
    }

    int costs(int row) {
        return figures[WIDTH * row + COSTS];
    }

    /** Where the {@link Holders} of the row begin. */
    int heldBy(int row) {
        return heldBy[row];
    }

    void setHeldBy(int row, int first) {
        heldBy[row] = first;
    }

    private int newRow() {
        if (bound == hashes.length) {
            int room = bound + bound / 4;
            idPlaces = Arrays.copyOf(idPlaces, room);
            hashes = Arrays.copyOf(hashes, room);
            claims = Arrays.copyOf(claims, room);
            heldBy = Arrays.copyOf(heldBy, room);
            figures = Arrays.copyOf(figures, WIDTH * room);
        }
        return bound++;
    }

    private void occupy(int row) {
        int slot = slotOf(hash(row));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = row + 1;
    }

    /** Empties the row's slot and moves those behind it up, so that no search ends too early. */
    private void vacate(int row) {
        int hole = slotOf(hash(row));
        while (slots[hole] != row + 1) {
            hole = next(hole);
        }
        for (int slot = next(hole); slots[slot] != 0; slot = next(slot)) {
            int home = slotOf(hash(slots[slot] - 1));
            boolean reachesHole = ((slot - home) & (slots.length - 1)) >= ((slot - hole) & (slots.length - 1));
            if (reachesHole) {
                slots[hole] = slots[slot];
                hole = slot;
            }
        }
        slots[hole] = 0;
    }

    private void rehash() {
        int[] before = slots;
        slots = new int[2 * before.length];
        for (int occupant : before) {
            if (occupant != 0) {
                occupy(occupant - 1);
            }
        }
    }

    private int slotOf(long hash) {
        return (int) hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
