package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Counts whom the costs alone hold back, by origin, destination, status and field. Of all vacancies only the best limits are
 * looked at. As long as these stay as they are, a changed candidate costs one look at them; when they become others, everybody
 * concerned is counted anew, once for all changes since.
 */
final class HeldBackCount {
    private final Profiles profiles;
    private final Map<Pool, Ward> wards = new HashMap<>();
    private final Set<Pool> changed = new LinkedHashSet<>();

    /** Who seeks the vacancies of a pool, and who of them is held back. */
    private static final class Ward {
        private final List<Seekers> seekers = new ArrayList<>();
        private final Map<Corridor, HeldBackCell> cells = new HashMap<>();
    }

    /** From where to where, by number of the origin. */
    private record Corridor(int origin, String destination) {}

    HeldBackCount(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Counts these from now on. */
    void add(Seekers seekers) {
        for (Pool pool : seekers.pools()) {
            wards.computeIfAbsent(pool, unheardOf -> new Ward()).seekers.add(seekers);
            changed.add(pool);
        }
    }

    /** What the vacancies of a pool let people pay may be something else. */
    void offersChanged(Pool pool) {
        changed.add(pool);
    }

    /**
     * Hands over the numbers that may have changed since the last time.
     *
     * @param changedSeekers who may have changed since then
     */
    void takeChanged(List<Seekers> changedSeekers, Consumer<HeldBack> taker) {
        Map<Pool, Set<Corridor>> anew = new HashMap<>();
        for (Pool pool : changed) {
            if (wards.containsKey(pool)) {
                anew.put(pool, begin(pool, wards.get(pool)));
            }
        }
        changed.clear();
        changedSeekers.forEach(
                seekers -> seekers.packages().takeChanges((costs, more) -> count(seekers, costs, more, anew)));
        anew.forEach((pool, corridors) -> countAnew(wards.get(pool), corridors));
        wards.forEach((pool, ward) -> handOver(pool, ward, taker));
    }

    /** Has every cell of a pool counted by the limits that are the best now; returns those that must be counted anew. */
    private Set<Corridor> begin(Pool pool, Ward ward) {
        Map<Corridor, List<CostLimits>> best = bestLimits(pool, ward);
        best.keySet().forEach(corridor -> ward.cells.computeIfAbsent(corridor, unheardOf -> new HeldBackCell()));
        return ward.cells.entrySet().stream()
                .filter(cell -> cell.getValue().begin(best.getOrDefault(cell.getKey(), List.of())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Corridor, List<CostLimits>> bestLimits(Pool pool, Ward ward) {
        int[] origins =
                ward.seekers.stream().mapToInt(Seekers::origin).distinct().toArray();
        Map<Corridor, List<CostLimits>> best = new HashMap<>();
        for (StandingVacancy standing : pool.vacancies()) {
            if (standing.costs().isPresent()) {
                Set<String> accepted = standing.vacancy().acceptedOrigins();
                for (int origin : origins) {
                    if (accepted.isEmpty() || accepted.contains(profiles.origin(origin))) {
                        var corridor = new Corridor(origin, standing.vacancy().destination());
                        HeldBackCell.include(
                                standing.costs().get().limitsFor(origin),
                                best.computeIfAbsent(corridor, unheardOf -> new ArrayList<>()));
                    }
                }
            }
        }
        return best;
    }

    private void count(Seekers seekers, int costs, int more, Map<Pool, Set<Corridor>> butNot) {
        for (Pool pool : seekers.pools()) {
            Set<Corridor> left = butNot.getOrDefault(pool, Set.of());
            wards.get(pool).cells.forEach((corridor, cell) -> {
                if (corridor.origin() == seekers.origin() && !left.contains(corridor)) {
                    cell.count(costs, more);
                }
            });
        }
    }

    private static void countAnew(Ward ward, Set<Corridor> corridors) {
        for (Corridor corridor : corridors) {
            HeldBackCell cell = ward.cells.get(corridor);
            ward.seekers.stream()
                    .filter(seekers -> seekers.origin() == corridor.origin())
                    .forEach(seekers -> seekers.packages().forEachCounted(cell::count));
        }
    }

    private void handOver(Pool pool, Ward ward, Consumer<HeldBack> taker) {
        ward.cells.forEach((corridor, cell) -> {
            if (cell.takeChange()) {
                taker.accept(new HeldBack(
                        profiles.origin(corridor.origin()),
                        corridor.destination(),
                        pool.cell().status(),
                        pool.cell().field(),
                        cell.people(),
                        cell.excess()));
            }
        });
    }
}
