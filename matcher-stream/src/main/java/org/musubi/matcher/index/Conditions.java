package org.musubi.matcher.index;

import java.util.Optional;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.Figures;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.rules.Vacancy;

/**
 * An open vacancy's terms in numbers, to be compared with the figures of candidates. Caps and what the worker pays are in minor
 * units of the settlement currency.
 */
final class Conditions {
    /** There is no assessment: a cap is exceeded, no rule covers the pair, or a rate is missing. */
    static final int NONE = -1;

    private final Admission entry;
    private final Admission admission;
    private final CostTerms costTerms;
    private final long[] caps;
    private final int minimumMonths;
    private final int startOn;
    private final long wage;
    private final int offers;

    private Conditions(Vacancy vacancy, Admission entry, Admission admission, CostOffer costs, long wage) {
        this.entry = entry;
        this.admission = admission;
        this.costTerms = costs.terms();
        this.caps = costs.caps();
        this.minimumMonths = vacancy.minimumExperienceMonths();
        this.startOn = Codes.day(vacancy.startOn());
        this.wage = wage;
        this.offers = Codes.mask(vacancy.offers());
    }

    /** The conditions of an open vacancy; empty when a figure is so large that only the rules themselves can deal with it. */
    static Optional<Conditions> of(Vacancy vacancy, Admission entry, Admission admission, CostOffer costs) {
        boolean fits = costs.fits() && vacancy.minimumExperienceMonths() <= Listing.MOST_MONTHS;
        return Ledger.wage(vacancy.monthlyWage().amount())
                .filter(wage -> fits)
                .map(wage -> new Conditions(vacancy, entry, admission, costs, wage));
    }

    /** Who is past the rules on entry, which this vacancy shares with all of its pool that have its destination. */
    Admission entry() {
        return entry;
    }

    /** Whether the rules on admission hold for a profile. */
    boolean admits(int profile) {
        return admission.admits(profile);
    }

    boolean isExperienced(int months) {
        return Figures.isExperienced(months, minimumMonths);
    }

    int minimumMonths() {
        return minimumMonths;
    }

    /** The day on which the work begins. */
    int startOn() {
        return startOn;
    }

    /** The needs that are offered, a bit for each. */
    int offers() {
        return offers;
    }

    /** Whether somebody who can begin on a day and accepts a lowest wage would begin here. */
    boolean suits(int readyFrom, int lowestWage) {
        return Figures.isReady(readyFrom, startOn) && costTerms.isEnough(wage, lowestWage);
    }

    /** How many of these needs are offered, as far as they count. */
    int needsMet(int needs) {
        return Math.min(Score.MOST_NEEDS, Integer.bitCount(needs & offers));
    }

    /** The most points for needs that anybody can have here. */
    int mostForNeeds() {
        return Score.needsPoints(Integer.bitCount(offers));
    }

    /** What it has in common with others as to costs. */
    CostTerms costTerms() {
        return costTerms;
    }

    /** The highest of all caps, whomever they are for. */
    long highestCap() {
        long highest = 0;
        for (long cap : caps) {
            highest = Math.max(highest, cap);
        }
        return highest;
    }

    /**
     * Points for what people of an origin pay by a cost package; {@link #NONE} when a rule on costs does not hold, or they are
     * fewer than wanted.
     */
    int costPoints(int costs, int origin, int wanted) {
        int binding = binding(costs, origin);
        if (binding == NONE) {
            return NONE;
        }
        long headroom = caps[binding] - paid(costs, binding);
        return Score.hasCostPoints(headroom, caps[binding], wanted) ? Score.costPoints(headroom, caps[binding]) : NONE;
    }

    /**
     * The most points for costs that people of an origin can have whose package is in a band or a dearer one; {@link #NONE} for
     * nobody. Whichever rule binds them, it leaves them no more than any other does, and its cap is not below the lowest.
     */
    int mostCostPoints(int band, int origin) {
        int[] rules = costTerms.rulesFor(origin);
        long[][] leastPaid = costTerms.leastPaidFrom(origin);
        long headroom = Long.MAX_VALUE;
        long lowestCap = Long.MAX_VALUE;
        for (int at = 0; at < rules.length; at++) {
            long cap = caps[rules[at]];
            if (cap == Ledger.UNKNOWN) {
                return NONE;
            }
            headroom = Math.min(headroom, cap - leastPaid[at][band]);
            lowestCap = Math.min(lowestCap, cap);
        }
        return rules.length == 0 || headroom < 0 ? NONE : Score.costPoints(headroom, lowestCap);
    }

    /** The place of the binding rule among the rules; {@link #NONE} when a rule on costs does not hold. */
    int binding(int costs, int origin) {
        int binding = NONE;
        long least = Long.MAX_VALUE;
        for (int rule : costTerms.rulesFor(origin)) {
            long cap = caps[rule];
            long paid = costTerms.paid(costs, rule);
            if (cap == Ledger.UNKNOWN || paid == Ledger.UNKNOWN || paid > cap) {
                return NONE;
            }
            if (cap - paid < least) {
                least = cap - paid;
                binding = rule;
            }
        }
        return binding;
    }

    CapRule rule(int binding) {
        return costTerms.rule(binding);
    }

    long cap(int binding) {
        return caps[binding];
    }

    long paid(int costs, int binding) {
        return costTerms.paid(costs, binding);
    }
}
