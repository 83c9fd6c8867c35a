package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Terms;

/**
 * What cost packages and lowest wages come to in one settlement currency at the rates in force: each is converted once, by the
 * rules. What the worker pays is kept by category in minor units, so that the sum for any choice of categories is exact; for the
 * choices that vacancies make, the sums stand in {@link Sums columns}.
 *
 * <p>Once it is {@link #prepare prepared}, and until other packages or wages are taken, it may be read by several threads.
 */
final class Ledger {
    /** Amounts from here on are one: more than any cap that is compared with them. Leaves room to multiply by 200. */
    static final long TOO_MUCH = 1L << 55;

    /** What is paid, where it is not known for want of a rate. */
    static final long UNKNOWN = -1;

    private static final int CATEGORIES = CostCategory.values().length;
    private static final int WAGE_DIGITS = 4;
    private static final int NOT_YET = -1;

    private final Terms conversion;
    private final Dictionary<List<CostItem>> packages;
    private final Dictionary<Optional<Money>> wages;
    private final Map<PriceBands.Key, PriceBands> bands = new ConcurrentHashMap<>();
    private final Map<Integer, Sums> sums = new ConcurrentHashMap<>();
    private long[] paid = {};
    private int[] present = {};
    private int[] unknown = {};
    private long[] lowest = {};
    private int[] waiting = new int[16];
    private int waitingCount;
    private boolean isPrepared;

    /** What the worker pays in some categories, by number of the package. */
    static final class Sums {
        private final int categories;
        private long[] paid = {};

        private Sums(int categories) {
            this.categories = categories;
        }

        /** In minor units; {@link #UNKNOWN} without a rate. */
        long of(int costs) {
            return paid[costs];
        }
    }

    /**
     * A ledger that is prepared for all packages and wages that there are.
     *
     * @param conversion the terms of any vacancy that settles in the currency
     */
    Ledger(Terms conversion, Dictionary<List<CostItem>> packages, Dictionary<Optional<Money>> wages) {
        this.conversion = conversion;
        this.packages = packages;
        this.wages = wages;
        for (int costs = 0; costs < packages.bound(); costs++) {
            await(costs);
        }
        prepare();
    }

    /** Converts whatever has not been converted yet. */
    void prepare() {
        if (!isPrepared) {
            isPrepared = true;
            for (int at = 0; at < waitingCount; at++) {
                convert(waiting[at]);
            }
            waitingCount = 0;
            for (int wage = 0; wage < wages.bound(); wage++) {
                if (wages.value(wage) != null) {
                    lowestWage(wage);
                }
            }
        }
    }

    /** The sums for some categories, which are kept from now on. */
    Sums sums(int categories) {
        return sums.computeIfAbsent(categories, mask -> {
            var column = new Sums(mask);
            column.paid = new long[present.length];
            for (int costs = 0; costs < packages.bound(); costs++) {
                if (packages.value(costs) != null) {
                    column.paid[costs] = paid(costs, mask);
                }
            }
            return column;
        });
    }

    /** An amount in the unit of {@link #lowestWage}; empty when it does not fit. */
    static Optional<Long> wage(BigDecimal amount) {
        BigDecimal units = amount.movePointRight(WAGE_DIGITS);
        return units.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0
                ? Optional.of(units.longValueExact())
                : Optional.empty();
    }

    /** What the worker pays of a package in these categories, in minor units; {@link #UNKNOWN} without a rate. */
    long paid(int costs, int categories) {
        if (costs >= present.length || present[costs] == NOT_YET) {
            settle(costs);
        }
        if ((unknown[costs] & categories) != 0) {
            return UNKNOWN;
        }
        return sum(costs, categories);
    }

    /** What the worker pays of a package in these categories as far as it can be converted, in minor units. */
    long known(int costs, int categories) {
        return sum(costs, categories);
    }

    /** The settlement currency, ISO 4217. */
    String currency() {
        return conversion.vacancy().currency();
    }

    /** How dear the packages are under these rules. */
    PriceBands bands(List<CapRule> rules, Covering covering) {
        return bands.computeIfAbsent(PriceBands.Key.of(rules), key -> new PriceBands(this, packages, covering, key));
    }

    /** Says that rules or rates have changed: packages may stand in another order from now on. */
    void endBands() {
        bands.values().forEach(PriceBands::end);
    }

    /** The lowest wage accepted; more than any when there is no rate. */
    long lowestWage(int wage) {
        if (wage >= lowest.length) {
            int known = lowest.length;
            lowest = Arrays.copyOf(lowest, wages.bound() + wages.bound() / 8);
            Arrays.fill(lowest, known, lowest.length, NOT_YET);
        }
        if (lowest[wage] == NOT_YET) {
            lowest[wage] = wages.value(wage)
                    .map(money -> conversion.inSettlementCurrency(money).flatMap(Ledger::wage))
                    .orElse(Optional.of(0L))
                    .orElse(Long.MAX_VALUE);
        }
        return lowest[wage];
    }

    /** The number now stands for another package. */
    void forgetPackage(int costs) {
        isPrepared = false;
        await(costs);
        if (costs < present.length) {
            present[costs] = NOT_YET;
        }
    }

    /** The number now stands for another wage. */
    void forgetWage(int wage) {
        isPrepared = false;
        if (wage < lowest.length) {
            lowest[wage] = NOT_YET;
        }
    }

    private void await(int costs) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
        }
        waiting[waitingCount++] = costs;
    }

    private void convert(int costs) {
        if (packages.value(costs) != null) {
            settle(costs);
            bands.values().forEach(order -> order.assign(costs));
        }
    }

    private long sum(int costs, int categories) {
        long sum = 0;
        for (int rest = present[costs] & categories; rest != 0; rest &= rest - 1) {
            sum += paid[costs * CATEGORIES + Integer.numberOfTrailingZeros(rest)];
        }
        return Math.min(sum, TOO_MUCH);
    }

    private void settle(int costs) {
        if (costs >= present.length) {
            int known = present.length;
            int room = packages.bound() + packages.bound() / 8;
            present = Arrays.copyOf(present, room);
            unknown = Arrays.copyOf(unknown, room);
            paid = Arrays.copyOf(paid, room * CATEGORIES);
            Arrays.fill(present, known, room, NOT_YET);
            sums.values().forEach(column -> column.paid = Arrays.copyOf(column.paid, room));
        }
        int base = costs * CATEGORIES;
        Arrays.fill(paid, base, base + CATEGORIES, 0);
        present[costs] = 0;
        unknown[costs] = 0;
        for (CostItem item : packages.value(costs)) {
            int category = Codes.of(item.category());
            Optional<BigDecimal> settled = CostAssessment.settled(item, conversion);
            if (settled.isEmpty()) {
                unknown[costs] |= 1 << category;
            } else {
                present[costs] |= 1 << category;
                paid[base + category] = Math.min(TOO_MUCH, paid[base + category] + minorUnits(settled.get()));
            }
        }
        sums.values().forEach(column -> column.paid[costs] = paid(costs, column.categories));
    }

    /** An amount with the settlement currency's digits as a whole number. */
    static long minorUnits(BigDecimal settled) {
        BigInteger units = settled.unscaledValue();
        return units.bitLength() > 55 ? TOO_MUCH : units.longValue();
    }
}
