package org.musubi.matcher.index;

import org.musubi.matcher.rules.Score;

/**
 * The two ways in which a candidate comes onto a list: a vacancy searches its pool, or a newcomer is shown to a vacancy. Language,
 * experience and region are known from where a candidate is listed; so a search goes from the best lists down, in each of them
 * from the cheap to the dear, and ends where the rest could not reach the list even with full points for costs and needs.
 */
final class Search {
    private final CandidateTable candidates;
    private final Profiles profiles;
    private final CostBound bound = new CostBound();

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
        bound.begin(conditions);
        int mostForTheRest = bound.from(0) + conditions.mostForNeeds();
        for (Facets facets : Facets.BEST_FIRST) {
            if (list.isFull() && facets.points() + mostForTheRest < list.floor()) {
                return;
            }
            int lowest = required + facets.steps();
            int highest = facets.steps() == Score.MOST_STEPS ? Pool.LEVELS - 1 : Math.min(lowest, Pool.LEVELS - 1);
            for (int level = lowest; level <= highest; level++) {
                Listing listing = standing.pool().find(level, standing.region(), facets.wish(), facets.bucket());
                if (listing != null) {
                    scan(listing, facets, conditions, list);
                }
            }
        }
    }

    private void scan(Listing listing, Facets facets, Conditions conditions, TopList list) {
        PriceBands bands = conditions.costTerms().bands();
        int inOrder = listing.arrange(bands);
        int mostWithoutCosts = facets.points() + conditions.mostForNeeds();
        for (int at = 0; at < listing.size(); at++) {
            int most = bound.from(bands.band(listing.costs(at)));
            if (mostWithoutCosts + most >= list.floor()) {
                show(
                        listing.row(at),
                        listing.costs(at),
                        listing.traits(at),
                        facets.steps(),
                        facets.wish(),
                        most,
                        conditions,
                        list);
            } else if (at < inOrder && candidates.isUsed(listing.row(at))) {
                at = inOrder - 1; // all between are dearer
            }
        }
    }

    /** Shows a candidate to a vacancy; returns its rank on the list, or {@link TopList#NOT_ON_IT}. */
    int show(int row, int costs, int traits, int steps, int wish, Conditions conditions, TopList list) {
        return show(row, costs, traits, steps, wish, Score.MOST_COST, conditions, list);
    }

    private int show(
            int row,
            int costs,
            int traits,
            int steps,
            int wish,
            int mostForCosts,
            Conditions conditions,
            TopList list) {
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
        if (known + mostForCosts < floor || !conditions.admits(profile) || !candidates.isLive(row)) {
            return TopList.NOT_ON_IT; // nothing else is known of a row that has been removed
        }
        int cost = conditions.costPoints(costs, profiles.originOf(profile), floor - known);
        if (cost == Conditions.NONE || !conditions.suits(candidates.readyFrom(row), candidates.lowestWage(row))) {
            return TopList.NOT_ON_IT;
        }
        return list.offer(Entry.of(known + cost, steps, countedMonths, wish, needs, cost, row));
    }

    /** Whether all rules hold for a candidate who is listed before a vacancy. */
    boolean isEligible(int row, int costs, int traits, Conditions conditions) {
        int profile = Listing.profile(traits);
        return conditions.isExperienced(Listing.months(traits))
                && conditions.admits(profile)
                && candidates.isLive(row)
                && conditions.binding(costs, profiles.originOf(profile)) != Conditions.NONE
                && conditions.suits(candidates.readyFrom(row), candidates.lowestWage(row));
    }
}
