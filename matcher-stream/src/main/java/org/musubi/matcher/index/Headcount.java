package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.musubi.matcher.rules.Candidate;

/** How many live candidates seek the same. What people seek is of few kinds, and their numbers are never given back. */
final class Headcount {
    private final Dictionary<Seeking> kinds = new Dictionary<>();
    private final Bits changed = new Bits();
    private int[] live = new int[16];

    /** The number of what a candidate seeks. */
    int number(Candidate candidate) {
        int number = kinds.take(Seeking.of(candidate));
        if (number >= live.length) {
            live = Arrays.copyOf(live, 2 * number);
        }
        return number;
    }

    /** So many more live candidates, or fewer, seek this. */
    void add(int number, int people) {
        live[number] += people;
        changed.set(number, true);
    }

    /** Hands over the counts that may have changed since the last time. */
    void takeChanged(ObjIntConsumer<Seeking> taker) {
        for (int number = 0; number < kinds.bound(); number++) {
            if (changed.has(number)) {
                changed.set(number, false);
                taker.accept(kinds.value(number), live[number]);
            }
        }
    }
}
