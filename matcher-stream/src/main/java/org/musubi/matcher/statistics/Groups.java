package org.musubi.matcher.statistics;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counters by group, and which of them may have changed. */
final class Groups<G, C> {
    private final Supplier<C> newCounter;
    private final Predicate<C> isEmpty;
    private final Map<G, C> counters = new HashMap<>();
    private final Set<G> changed = new LinkedHashSet<>();

    Groups(Supplier<C> newCounter, Predicate<C> isEmpty) {
        this.newCounter = newCounter;
        this.isEmpty = isEmpty;
    }

    /** The counter of a group, to be changed. */
    C of(G group) {
        changed.add(group);
        return counters.computeIfAbsent(group, unknown -> newCounter.get());
    }

    /** Hands over the counters that may have changed since the last time; those that are empty are forgotten. */
    void takeChanged(BiConsumer<G, C> taker) {
        for (G group : changed) {
            C counter = counters.get(group);
            taker.accept(group, counter);
            if (isEmpty.test(counter)) {
                counters.remove(group);
            }
        }
        changed.clear();
    }
}
