package org.musubi.matcher.index;

import java.util.Arrays;
import org.musubi.matcher.rules.Figures;
import org.musubi.matcher.rules.Score;

/** One candidate on its way through the {@link WaitingHall halls}: what is looked at again and again. */
final class Newcomer {
    /** For rounding: a bound may be one point too high, but never too low. */
    private static final int MARGIN = 1;

    private int row;
    private int costs;
    private int origin;
    private int profile;
    private int months;
    private int needs;
    private int readyFrom;
    private int lowestWage;
    private int steps;
    private int wish;
    private int known;

    private int turn;
    private int[] turns = {};
    private long[] leastPaid = {};

    /** From now on this one. */
    void begin(Arrivals arrivals, int at, CandidateTable candidates) {
        turn++;
        row = arrivals.row(at);
        costs = arrivals.costs(at);
        origin = arrivals.origin(at);
        profile = Listing.profile(arrivals.traits(at));
        months = Listing.months(arrivals.traits(at));
        needs = Listing.needs(arrivals.traits(at));
        readyFrom = candidates.readyFrom(row);
        lowestWage = candidates.lowestWage(row);
    }

    /** Comes before vacancies of a region, so many steps of Japanese above what they require. */
    void comes(int stepsAbove, int wishForRegion) {
        steps = stepsAbove;
        wish = wishForRegion;
        known = Score.languagePoints(steps) + Facets.wishPoints(wish) + Score.experiencePoints(countedMonths());
    }

    int row() {
        return row;
    }

    int readyFrom() {
        return readyFrom;
    }

    /** Months of experience. */
    int months() {
        return months;
    }

    /** The most points that it can have with any vacancy here. */
    int most() {
        return known + Score.needsPoints(Integer.bitCount(needs)) + Score.MOST_COST;
    }

    /** The most points that it can have, but for those for costs, where these needs are offered. */
    int known(int offers) {
        return known + Score.needsPoints(Integer.bitCount(needs & offers));
    }

    /** Whether costs can leave it so many points, where no cap is higher. */
    boolean mayHaveCostPoints(int wanted, CostTerms terms, float highestCap) {
        long paid = leastPaid(terms);
        return paid != CostTerms.NONE && Score.MOST_COST * (1 - paid / highestCap) + MARGIN >= Math.max(0, wanted);
    }

    /** Its entry on the list of a vacancy, if it is eligible and its score is not below the floor; else {@link Entry#NONE}. */
    long entry(Conditions conditions, int floor) {
        if (!Figures.isExperienced(months, conditions.minimumMonths())
                || !conditions.suits(readyFrom, lowestWage)
                || !conditions.admits(profile)) {
            return Entry.NONE;
        }
        int needsMet = conditions.needsMet(needs);
        int without = known + Score.needsPoints(needsMet);
        int cost = conditions.costPoints(costs, origin, floor - without);
        return cost == Conditions.NONE
                ? Entry.NONE
                : Entry.of(without + cost, steps, countedMonths(), wish, needsMet, cost, row);
    }

    private int countedMonths() {
        return Math.min(Score.MOST_MONTHS, months);
    }

    private long leastPaid(CostTerms terms) {
        int number = terms.number();
        if (number >= turns.length) {
            turns = Arrays.copyOf(turns, number + 64);
            leastPaid = Arrays.copyOf(leastPaid, number + 64);
        }
        if (turns[number] != turn) {
            turns[number] = turn;
            leastPaid[number] = terms.leastPaid(costs, origin);
        }
        return leastPaid[number];
    }
}
