package org.musubi.matcher.index;

import org.musubi.matcher.rules.Score;

/**
 * The two ways in which a candidate comes onto a list: a vacancy searches its pool, or a newcomer is shown to a vacancy. Language,
 * experience and region are known from where a candidate is listed; so a search goes from the best lists down, and ends where
 * the rest could not reach the list even with full points for costs and needs.
 */
final class Search {
    private final CandidateTable candidates;
    private final Profiles profiles;

    Search(CandidateTable candidates, Profiles profiles) {
        this.candidates = candidates;
        this.profiles = profiles;
    }

    /** The most points that somebody of these traits can have with a vacancy, without those for costs. */
    static int mostWithoutCosts(int traits, int steps, int wish) {
        return Score.languagePoints(steps)
                + Facets.wishPoints(wish)
                + Score.experiencePoints(Listing.months(traits))
                + Score.needsPoints(Integer.bitCount(Listing.needs(traits)));
    }

    /** Fills the list of a vacancy from its pool. */
    void fill(StandingVacancy standing) {
        TopList list = standing.list();
        Conditions conditions = standing.conditions().orElseThrow();
        int required = Codes.of(standing.vacancy().requiredJapanese());
        list.clear();
        int mostForTheRest = Score.MOST_COST + conditions.mostForNeeds();
        for (Facets facets : Facets.BEST_FIRST) {
            if (list.isFull() && facets.points() + mostForTheRest < list.floor()) {
                return;
            }
            int lowest = required + facets.steps();
            int highest = facets.steps() == Score.MOST_STEPS ? Pool.LEVELS - 1 : Math.min(lowest, Pool.LEVELS - 1);
            for (int level = lowest; level <= highest; level++) {
                Listing listing = standing.pool().find(level, standing.region(), facets.wish(), facets.bucket());
                if (listing != null) {
                    scan(listing, facets.steps(), facets.wish(), conditions, list);
                }
            }
        }
    }

    private void scan(Listing listing, int steps, int wish, Conditions conditions, TopList list) {
        int size = listing.size();
        for (int at = 0; at < size; at++) {
            show(listing.row(at), listing.costs(at), listing.traits(at), steps, wish, conditions, list);
        }
    }

    /** Shows a candidate to a vacancy; returns its rank on the list, or {@link TopList#NOT_ON_IT}. */
    int show(int row, int costs, int traits, int steps, int wish, Conditions conditions, TopList list) {
        int months = Listing.months(traits);
        if (!conditions.isExperienced(months)) {
            return TopList.NOT_ON_IT;
        }
        int countedMonths = Math.min(Score.MOST_MONTHS, months);
        int needs = conditions.needsMet(Listing.needs(traits));
        int known = Score.languagePoints(steps)
                + Facets.wishPoints(wish)
                + Score.experiencePoints(countedMonths)
                + Score.needsPoints(needs);
        int floor = list.floor();
        int profile = Listing.profile(traits);
        if (known + Score.MOST_COST < floor || !conditions.admits(profile) || !candidates.isLive(row)) {
            return TopList.NOT_ON_IT; // nothing else is known of a row that has been removed
        }
        int cost = conditions.costPoints(costs, profiles.originOf(profile), floor - known);
        if (cost == Conditions.NONE || !conditions.suits(candidates.readyFrom(row), candidates.lowestWage(row))) {
            return TopList.NOT_ON_IT;
        }
        return list.offer(Entry.of(known + cost, steps, countedMonths, wish, needs, cost, row));
    }
}
