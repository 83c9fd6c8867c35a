package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.List;
import org.musubi.matcher.rules.Score;

/** Shows candidates who are new, or have changed, or are live again, to the vacancies whose list they may reach. */
final class Newcomers {
    private final CandidateTable candidates;
    private final Standings standings;
    private final Search search;
    private final Holders holders;
    private final List<StandingVacancy> reached = new ArrayList<>();

    Newcomers(CandidateTable candidates, Standings standings, Search search, Holders holders) {
        this.candidates = candidates;
        this.standings = standings;
        this.search = search;
        this.holders = holders;
    }

    /** Shows a live candidate to the vacancies whose list it may reach. */
    void show(int row, Registration registration) {
        if (candidates.isLive(row)) {
            for (Registration.Place place : registration.places()) {
                show(row, registration, place);
            }
        }
    }

    private void show(int row, Registration registration, Registration.Place place) {
        if (place.pool().isClosed()) {
            return;
        }
        int[] wishes = registration.wishes();
        for (int required = 0; required <= registration.level(); required++) {
            int steps = Math.min(Score.MOST_STEPS, registration.level() - required);
            WaitingHall hall = place.pool().hall(required);
            if (wishes.length == 0) {
                int known = Search.mostWithoutCosts(place.traits(), steps, Facets.NO_WISH);
                hall.collect(known, registration.costs(), place.origin(), reached);
                show(row, registration, place, steps, Facets.NO_WISH);
            }
            for (int at = 0; at < wishes.length; at++) {
                int wish = Facets.wishAt(at);
                int known = Search.mostWithoutCosts(place.traits(), steps, wish);
                hall.collect(wishes[at], known, registration.costs(), place.origin(), reached);
                show(row, registration, place, steps, wish);
            }
        }
        if (place.pool().closeIfBusy()) {
            place.pool().vacancies().forEach(standings::requireSearch);
        }
    }

    /** Shows a candidate to the vacancies that were {@link #reached}. */
    private void show(int row, Registration registration, Registration.Place place, int steps, int wish) {
        for (StandingVacancy standing : reached) {
            Conditions conditions = standing.conditions().orElseThrow();
            TopList list = standing.list();
            int rank = search.show(row, registration.costs(), place.traits(), steps, wish, conditions, list);
            if (rank != TopList.NOT_ON_IT) {
                holders.add(row, standing.number());
                standing.await();
                if (list.isShown(rank)) {
                    standings.touch(standing);
                }
            }
        }
        place.pool().looked(reached.size());
        reached.clear();
    }
}
