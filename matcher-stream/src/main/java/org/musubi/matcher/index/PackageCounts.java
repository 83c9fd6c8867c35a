package org.musubi.matcher.index;

import java.util.Arrays;

/**
 * How many people have which cost package, and how many were counted when this was last looked at. A package's number is used
 * as long as it stands here, so that it cannot come to stand for another package.
 */
final class PackageCounts {
    private static final int EMPTY = 0;

    private final CostBook costs;
    private int[] keys = new int[8]; // one more than the number
    private int[] present = new int[8];
    private int[] counted = new int[8];
    private int used;
    private int[] changed = new int[4];
    private int changedCount;

    /** What is done with a package. */
    @FunctionalInterface
    interface Taker {
        void take(int costs, int people);
    }

    PackageCounts(CostBook costs) {
        this.costs = costs;
    }

    /** So many more people have the package, or fewer. */
    void add(int number, int people) {
        int slot = slotOf(number);
        if (keys[slot] == EMPTY) {
            costs.retainPackage(number);
            keys[slot] = number + 1;
            used++;
        }
        if (present[slot] == counted[slot]) {
            noteChange(number);
        }
        present[slot] += people;
        if (2 * used > keys.length) {
            resize();
        }
    }

    /** Hands over how many more people have each package than when this was last called, and counts them. */
    void takeChanges(Taker taker) {
        for (int at = 0; at < changedCount; at++) {
            int slot = slotOf(changed[at] - 1);
            if (keys[slot] != EMPTY && present[slot] != counted[slot]) {
                taker.take(changed[at] - 1, present[slot] - counted[slot]);
                counted[slot] = present[slot];
            }
        }
        changedCount = 0;
    }

    /** Hands over how many people were counted with each package. */
    void forEachCounted(Taker taker) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (counted[slot] != 0) {
                taker.take(keys[slot] - 1, counted[slot]);
            }
        }
    }

    private void noteChange(int number) {
        if (changedCount == changed.length) {
            changed = Arrays.copyOf(changed, 2 * changedCount);
        }
        changed[changedCount++] = number + 1;
    }

    private int slotOf(int number) {
        int slot = (number * 0x9e3779b9) >>> 7 & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != number + 1) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Drops packages that nobody has, and makes room for as many again as are left. */
    private void resize() {
        int[] oldKeys = keys;
        int[] oldPresent = present;
        int[] oldCounted = counted;
        int kept = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldPresent[slot] != 0 || oldCounted[slot] != 0) {
                kept++;
            }
        }
        int room = Math.max(8, Integer.highestOneBit(Math.max(1, kept)) * 4);
        keys = new int[room];
        present = new int[room];
        counted = new int[room];
        used = kept;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldPresent[slot] != 0 || oldCounted[slot] != 0) {
                int next = slotOf(oldKeys[slot] - 1);
                keys[next] = oldKeys[slot];
                present[next] = oldPresent[slot];
                counted[next] = oldCounted[slot];
            } else if (oldKeys[slot] != EMPTY) {
                costs.releasePackage(oldKeys[slot] - 1);
            }
        }
    }
}
