package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.matcher.rules.Vacancy;

/** The vacancies of a shard, by id and by number. */
final class Standings {
    private final Pools pools;
    private final CandidateTable candidates;
    private final Map<String, StandingVacancy> byId = new HashMap<>();
    private final List<StandingVacancy> byNumber = new ArrayList<>();
    private final List<Integer> freeNumbers = new ArrayList<>();
    private final List<StandingVacancy> touched = new ArrayList<>();

    Standings(Pools pools, CandidateTable candidates) {
        this.pools = pools;
        this.candidates = candidates;
    }

    Optional<StandingVacancy> find(String vacancyId) {
        return Optional.ofNullable(byId.get(vacancyId));
    }

    /** The vacancy of a number, where it still stands. */
    Optional<StandingVacancy> find(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    StandingVacancy add(Vacancy vacancy) {
        int number = freeNumbers.isEmpty() ? byNumber.size() : freeNumbers.remove(freeNumbers.size() - 1);
        Pool pool = pools.of(vacancy.status(), vacancy.field());
        var standing = new StandingVacancy(vacancy, number, pool, pools.region(vacancy.region()), candidates);
        if (number == byNumber.size()) {
            byNumber.add(standing);
        } else {
            byNumber.set(number, standing);
        }
        byId.put(vacancy.vacancyId(), standing);
        pool.add(standing);
        return standing;
    }

    void remove(StandingVacancy standing) {
        byId.remove(standing.vacancy().vacancyId());
        byNumber.set(standing.number(), null);
        freeNumbers.add(standing.number());
        standing.leave();
        standing.pool().remove(standing);
    }

    /** Has a vacancy answered at the next settling. */
    void touch(StandingVacancy standing) {
        if (!standing.isTouched()) {
            standing.setTouched(true);
            touched.add(standing);
        }
    }

    /** Has a vacancy searched and answered at the next settling. */
    void requireSearch(StandingVacancy standing) {
        standing.requireSearch();
        touch(standing);
    }

    /** Hands over every vacancy that was touched and still stands. */
    void takeTouched(Consumer<StandingVacancy> taker) {
        touched.sort(
                Comparator.comparingLong(StandingVacancy::place)); // what one has read, the next finds in the cache
        for (StandingVacancy standing : touched) {
            standing.setTouched(false);
            if (byNumber.get(standing.number()) == standing) {
                taker.accept(standing);
            }
        }
        touched.clear();
    }

    Collection<StandingVacancy> all() {
        return byId.values();
    }
}
