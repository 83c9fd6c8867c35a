package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Candidates who are new, or have changed, or are live again. They wait for the settling, and are then shown to the vacancies whose
 * list they may reach: who has changed ten times is shown once.
 */
final class Newcomers {
    /** Fewer newcomers, over all pools, are not worth a second thread. */
    private static final int FEW = 64;

    private final CandidateTable candidates;
    private final Set<Pool> pools = new LinkedHashSet<>();

    /** A hall with all the newcomers of its pool. */
    private record Visit(Pool pool, int required) {}

    Newcomers(CandidateTable candidates) {
        this.candidates = candidates;
    }

    /** Has a candidate shown around at the settling if it is live now. */
    void add(int row, Registration registration) {
        if (candidates.isLive(row)) {
            for (Registration.Place place : registration.places()) {
                place.pool().arrives(row, registration, place);
                pools.add(place.pool());
            }
        }
    }

    /** Shows all of them around. */
    void showAll(Crew<Tools> crew, Standings standings, Holders holders) {
        var visits = new ArrayList<Visit>();
        int count = 0;
        for (Pool pool : pools) {
            if (pool.isCrowded()) {
                pool.vacancies().forEach(standings::requireSearch);
            } else {
                count += pool.arrivals().count();
                addVisits(pool, visits);
            }
        }
        crew.share(
                visits.size(),
                count < FEW ? visits.size() + 1 : 1,
                (number, tools) -> visit(visits.get(number), tools.tour()));
        crew.tools().forEach(tools -> tools.tour().handOver(standings, holders));
        pools.forEach(Pool::forgetArrivals);
        pools.clear();
    }

    private static void addVisits(Pool pool, List<Visit> visits) {
        for (int required = 0; required < Pool.LEVELS; required++) {
            if (!pool.hall(required).isEmpty()) {
                visits.add(new Visit(pool, required));
            }
        }
    }

    private static void visit(Visit visit, Tour tour) {
        tour.visit(visit.pool().arrivals(), visit.pool().hall(visit.required()), visit.required());
    }
}
