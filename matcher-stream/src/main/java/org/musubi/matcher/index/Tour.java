package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.musubi.matcher.rules.Score;

/**
 * Shows newcomers around the {@link WaitingHall halls}, and notes what comes of it. Used by one thread; others may be in other
 * halls.
 */
final class Tour {
    /** By how many times the looks at the vacancies of a hall may outnumber these before a search for each is cheaper. */
    private static final int LOOKS_FOR_A_SEARCH = 2_000;

    private final CandidateTable candidates;
    private final Newcomer newcomer = new Newcomer();
    private final List<StandingVacancy> touched = new ArrayList<>();
    private final List<StandingVacancy> toSearch = new ArrayList<>();
    private int[] names = new int[32];
    private int nameCount;

    Tour(CandidateTable candidates) {
        this.candidates = candidates;
    }

    /** Shows the newcomers of a pool to the vacancies of a hall, which require a level. */
    void visit(Arrivals arrivals, WaitingHall hall, int required) {
        long looks = 0;
        long mostLooks = (long) LOOKS_FOR_A_SEARCH * hall.size();
        for (int at = arrivals.first(); arrivals.has(at); at = arrivals.next(at)) {
            int level = arrivals.level(at);
            if (level < required || !candidates.isLive(arrivals.row(at))) {
                continue;
            }
            newcomer.begin(arrivals, at, candidates);
            int steps = Math.min(Score.MOST_STEPS, level - required);
            if (arrivals.wishes(at) == 0) {
                newcomer.comes(steps, Facets.NO_WISH);
                looks += hall.show(newcomer, this);
            }
            for (int place = 0; place < arrivals.wishes(at); place++) {
                newcomer.comes(steps, Facets.wishAt(place));
                looks += hall.show(arrivals.wish(at, place), newcomer, this);
            }
            if (looks > mostLooks) {
                hall.forEach(toSearch::add);
                return;
            }
        }
    }

    /** Notes that a newcomer has come onto the list of a vacancy. */
    void placed(StandingVacancy standing, int row, int rank) {
        if (nameCount + 2 > names.length) {
            names = Arrays.copyOf(names, 2 * names.length);
        }
        names[nameCount++] = row;
        names[nameCount++] = standing.number();
        if (standing.list().isShown(rank) && !standing.isTouched()) {
            standing.setTouched(true);
            touched.add(standing);
        }
    }

    /** Hands over what was noted. */
    void handOver(Standings standings, Holders holders) {
        for (int at = 0; at < nameCount; at += 2) {
            holders.add(names[at], names[at + 1]);
        }
        touched.forEach(standings::addTouched);
        toSearch.forEach(standings::requireSearch);
        nameCount = 0;
        touched.clear();
        toSearch.clear();
    }
}
