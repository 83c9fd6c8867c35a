package org.musubi.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;

/** Values with the share that each has; a draw costs the same whatever their number. */
final class Shares<T> {
    private final List<T> slots;

    private Shares(List<T> slots) {
        this.slots = slots;
    }

    static <T> Shares<T> of(int share, T value) {
        return new Shares<T>(List.of()).and(share, value);
    }

    /** These, and so many parts of another value. */
    Shares<T> and(int share, T value) {
        var more = new ArrayList<T>(slots);
        for (int i = 0; i < share; i++) {
            more.add(value);
        }
        return new Shares<>(more);
    }

    /** The value at a place from 0 to less than 1. */
    T at(double place) {
        return slots.get((int) (place * slots.size()));
    }

    T draw(Draw draw) {
        return slots.get(draw.below(slots.size()));
    }
}
