package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import org.musubi.matcher.rules.CapRule;

/**
 * What many vacancies have in common as to costs: the settlement currency, the cap rules, and which categories count against
 * which rule. Only the caps differ.
 */
final class CostTerms {
    /** There is no amount: no rule covers the origin, or a rate is missing. */
    static final long NONE = -1;

    private final Ledger ledger;
    private final List<CapRule> rules;
    private final Covering covering;
    private final int number;
    private final int[] counted;
    private final Ledger.Sums[] sums;
    private final long[][] leastPaidFrom;

    /**
     * Cost terms.
     *
     * @param number which no others have had
     * @param counted the categories that count against each rule, as a mask
     */
    CostTerms(int number, Ledger ledger, List<CapRule> rules, Covering covering, int[] counted) {
        this.number = number;
        this.ledger = ledger;
        this.rules = rules;
        this.covering = covering;
        this.counted = counted;
        this.sums = Arrays.stream(counted).mapToObj(ledger::sums).toArray(Ledger.Sums[]::new);
        this.leastPaidFrom =
                Arrays.stream(counted).mapToObj(ledger.bands()::leastPaidFrom).toArray(long[][]::new);
    }

    int number() {
        return number;
    }

    CapRule rule(int place) {
        return rules.get(place);
    }

    /**
     * The limits for people of an origin.
     *
     * @param caps by rule
     */
    CostLimits limitsFor(int origin, long[] caps) {
        int[] covering = rulesFor(origin);
        return new CostLimits(
                ledger,
                Arrays.stream(covering).map(rule -> counted[rule]).toArray(),
                Arrays.stream(covering).mapToLong(rule -> caps[rule]).toArray());
    }

    /** The places among the rules of those that cover an origin. */
    int[] rulesFor(int origin) {
        return covering.rulesFor(origin);
    }

    /** How dear cost packages are. */
    PriceBands bands() {
        return ledger.bands();
    }

    /** What counts against a rule at least of what the worker pays of packages in a band or a dearer one. */
    long leastPaidFrom(int band, int rule) {
        return leastPaidFrom[rule][band];
    }

    /** What the worker pays of a cost package that counts against a rule; {@link Ledger#UNKNOWN} without a rate. */
    long paid(int costs, int rule) {
        return sums[rule].of(costs);
    }

    /** Whether the wage, in the ledger's unit, reaches the lowest one that a candidate accepts. */
    boolean isEnough(long wage, int lowestWage) {
        return ledger.lowestWage(lowestWage) <= wage;
    }

    /** The least that counts against any rule for people of an origin; {@link #NONE} where nothing can be assessed. */
    long leastPaid(int costs, int origin) {
        long least = Long.MAX_VALUE;
        for (int rule : rulesFor(origin)) {
            long paid = paid(costs, rule);
            if (paid == Ledger.UNKNOWN) {
                return NONE;
            }
            least = Math.min(least, paid);
        }
        return least == Long.MAX_VALUE ? NONE : least;
    }
}
