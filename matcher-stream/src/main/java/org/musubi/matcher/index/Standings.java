package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.matcher.rules.Vacancy;

/** The vacancies of a shard, by id and by number. */
final class Standings {
    /** More than any memory holds. */
    private static final int MOST_VACANCIES = (1 << 28) - 1;

    private static final int BITS_OF_A_PLACE = 28;

    private final Pools pools;
    private final CandidateTable candidates;
    private final Alike alike = new Alike();
    private final Map<String, StandingVacancy> byId = new HashMap<>();
    private final List<StandingVacancy> byNumber = new ArrayList<>();
    private final List<Integer> freeNumbers = new ArrayList<>();
    private final List<StandingVacancy> touched = new ArrayList<>();
    private final List<StandingVacancy> inOrder = new ArrayList<>();
    private int nextInOrder;

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
        var standing =
                new StandingVacancy(alike.lean(vacancy), number, pool, pools.region(vacancy.region()), candidates);
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

    /** Has a vacancy answered that was marked as touched. */
    void addTouched(StandingVacancy standing) {
        touched.add(standing);
    }

    /** Has a vacancy searched and answered at the next settling. */
    void requireSearch(StandingVacancy standing) {
        standing.requireSearch();
        touch(standing);
    }

    /** Whether there is a vacancy to be answered. */
    boolean isAnyTouched() {
        return nextInOrder < inOrder.size() || !touched.isEmpty();
    }

    /** Takes some of those that were touched and still stand, the ones first that were touched before the others were arranged. */
    List<StandingVacancy> takeTouched(int atOnce) {
        if (nextInOrder == inOrder.size()) {
            arrange();
        }
        var some = new ArrayList<StandingVacancy>(Math.min(atOnce, inOrder.size()));
        while (nextInOrder < inOrder.size() && some.size() < atOnce) {
            StandingVacancy standing = inOrder.get(nextInOrder++);
            standing.setTouched(false);
            if (byNumber.get(standing.number()) == standing) {
                some.add(standing);
            }
        }
        return some;
    }

    /** Neighbours, who look at the same candidates, come one after the other. */
    private void arrange() {
        long[] order = new long[touched.size()];
        for (int at = 0; at < order.length; at++) {
            order[at] = touched.get(at).neighbourhood() << BITS_OF_A_PLACE | at;
        }
        Arrays.sort(order);
        inOrder.clear();
        for (long place : order) {
            inOrder.add(touched.get((int) place & MOST_VACANCIES));
        }
        touched.clear();
        nextInOrder = 0;
    }

    Collection<StandingVacancy> all() {
        return byId.values();
    }
}
