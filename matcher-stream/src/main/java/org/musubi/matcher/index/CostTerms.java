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
    private final PriceBands bands;
    private volatile long[][][] leastPaidFrom = {};

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
        this.bands = ledger.bands(rules, covering);
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
        return bands;
    }

    /**
     * What people of an origin pay at least that counts against a rule, of packages in a band or a dearer one: for each of the
     * {@link #rulesFor rules for them}, by band.
     */
    long[][] leastPaidFrom(int origin) {
        long[][][] known = leastPaidFrom;
        return origin < known.length ? known[origin] : findLeastPaidFrom(origin);
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

    private long[][] findLeastPaidFrom(int origin) {
        long[][][] known = leastPaidFrom;
        long[][][] more = Arrays.copyOf(known, origin + 1);
        for (int number = known.length; number <= origin; number++) {
            int from = number;
            more[number] = Arrays.stream(rulesFor(from))
                    .mapToObj(rule -> bands.leastPaidFrom(from, counted[rule]))
                    .toArray(long[][]::new);
        }
        leastPaidFrom = more;
        return more[origin];
    }
}
