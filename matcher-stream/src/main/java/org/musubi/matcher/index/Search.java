package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Score;

/**
 * Finds the best of a pool for a vacancy. Language, experience and region are known from where a candidate is listed; so a search goes from the best lists down, in each of them
 * from the cheap to the dear, and ends where the rest could not reach the list even with full points for costs and needs.
 *
 * <p>Used by one thread; many may search at once, each by its own.
 */
final class Search {
    private final CostBound bound;
    private final Queue queue;
    private final Finalists finalists;
    private int[] before = {};

    Search(CandidateTable candidates, Profiles profiles) {
        this.bound = new CostBound(profiles);
        this.queue = new Queue(candidates, profiles);
        this.finalists = new Finalists(candidates);
    }

    /** To be called when candidates may have changed since the last search. */
    void forget() {
        queue.forget();
    }

    /**
     * Fills the list of a vacancy from its pool.
     *
     * @return the rows that were not on it before
     */
    int[] fill(StandingVacancy standing) {
        TopList list = standing.list();
        Conditions conditions = standing.conditions().orElseThrow();
        bound.begin(conditions);
        finalists.begin(list.most());
        queue.begin(standing, conditions);
        int mostForNeeds = conditions.mostForNeeds();
        int mostForTheRest = bound.from(0) + mostForNeeds;
        for (int number = 0; queue.has(number); number++) {
            int points = queue.facets(number).points();
            if (finalists.isFull() && points + mostForTheRest < finalists.floor()) {
                break;
            }
            scan(number, points + mostForNeeds, conditions);
        }
        return takeOver(list);
    }

    private void scan(int list, int mostWithoutCosts, Conditions conditions) {
        int part = queue.firstPart(list);
        Facets facets = queue.facets(list);
        int sortedFrom = queue.sortedFrom(list);
        for (int at = queue.begin(part); at < sortedFrom; at++) {
            if (!isTooDear(queue.band(at), mostWithoutCosts)) {
                judge(at, facets, conditions);
            }
        }
        for (int begin = sortedFrom; ; begin = queue.begin(part)) {
            int end = queue.end(part);
            for (int at = begin; at < end; at++) {
                if (isTooDear(queue.band(at), mostWithoutCosts)) {
                    return; // all that follow are dearer
                }
                judge(at, facets, conditions);
            }
            part = queue.nextPart(list, part);
            if (part == Queue.NONE) {
                return;
            }
        }
    }

    private boolean isTooDear(int band, int mostWithoutCosts) {
        int most = bound.from(band);
        return most < 0 || mostWithoutCosts + most < finalists.floor();
    }

    private void judge(int at, Facets facets, Conditions conditions) {
        int floor = finalists.floor();
        int most = bound.from(queue.band(at), queue.origin(at));
        int traits = queue.traits(at);
        int months = Listing.months(traits);
        int countedMonths = Math.min(Score.MOST_MONTHS, months);
        int needs = conditions.needsMet(Listing.needs(traits));
        int known = Score.languagePoints(facets.steps())
                + Facets.wishPoints(facets.wish())
                + Score.experiencePoints(countedMonths)
                + Score.needsPoints(needs);
        if (most < 0
                || known + most < floor
                || !conditions.isExperienced(months)
                || !conditions.suits(queue.readyFrom(at), queue.lowestWage(at))
                || !conditions.admits(Listing.profile(traits))) {
            return;
        }
        int cost = conditions.costPoints(queue.costs(at), queue.origin(at), floor - known);
        if (cost != Conditions.NONE) {
            finalists.offer(
                    Entry.of(known + cost, facets.steps(), countedMonths, facets.wish(), needs, cost, queue.row(at)));
        }
    }

    private int[] takeOver(TopList list) {
        if (before.length < list.length()) {
            before = new int[2 * list.length()];
        }
        int known = list.length();
        for (int place = 0; place < known; place++) {
            before[place] = Entry.row(list.entry(place));
        }
        Arrays.sort(before, 0, known);
        list.fill(finalists);
        var news = new int[list.length()];
        int count = 0;
        for (int place = 0; place < list.length(); place++) {
            int row = Entry.row(list.entry(place));
            if (Arrays.binarySearch(before, 0, known, row) < 0) {
                news[count++] = row;
            }
        }
        return Arrays.copyOf(news, count);
    }
}
