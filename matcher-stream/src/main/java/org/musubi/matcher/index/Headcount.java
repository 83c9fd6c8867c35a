package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.musubi.matcher.rules.Candidate;

/** Counts live candidates by what they seek. That is of few kinds, and their numbers are never given back. */
final class Headcount {
    private final Profiles profiles;
    private final Pools pools;
    private final CostBook costs;
    private final Dictionary<Seeking> kinds = new Dictionary<>();
    private final List<Seekers> seekers = new ArrayList<>();
    private final HeldBackCount heldBack;

    Headcount(Profiles profiles, Pools pools, CostBook costs) {
        this.profiles = profiles;
        this.pools = pools;
        this.costs = costs;
        this.heldBack = new HeldBackCount(profiles);
    }

    /** The number of what a candidate seeks. */
    int number(Candidate candidate) {
        Seeking seeking = Seeking.of(candidate);
        int number = kinds.take(seeking);
        if (number == seekers.size()) {
            var unheardOf =
                    new Seekers(seeking, profiles.origin(seeking.origin()), poolsOf(seeking), new PackageCounts(costs));
            seekers.add(unheardOf);
            heldBack.add(unheardOf);
        }
        return number;
    }

    /** So many more live candidates, or fewer, seek this and have a cost package. */
    void add(int number, int costPackage, int people) {
        seekers.get(number).add(costPackage, people);
    }

    /** Those who are held back by their costs. */
    HeldBackCount heldBack() {
        return heldBack;
    }

    /** Hands over the counts that may have changed since the last time, and who is held back. */
    void takeChanged(ObjIntConsumer<Seeking> live, Consumer<HeldBack> costs) {
        var changed = new ArrayList<Seekers>();
        for (Seekers some : seekers) {
            if (some.takeChange()) {
                live.accept(some.seeking(), some.people());
                changed.add(some);
            }
        }
        heldBack.takeChanged(changed, costs);
    }

    private List<Pool> poolsOf(Seeking seeking) {
        return seeking.statuses().stream()
                .flatMap(status -> seeking.fields().stream().map(field -> pools.of(status, field)))
                .toList();
    }
}
