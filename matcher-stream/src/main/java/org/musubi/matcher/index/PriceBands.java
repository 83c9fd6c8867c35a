package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;

/**
 * How dear cost packages are for people of an origin. Each stands in a band by what the worker pays in the categories that some cap
 * rule for the origin counts, in steps of about a tenth; and for any choice of categories it is known what is paid at least in a
 * band or a dearer one. So a search that goes from the cheap to the dear can tell when nobody who comes later is good enough.
 * Where the only limit is on the recruitment fee, cheap is who pays a low fee.
 *
 * <p>As long as no package is {@link #assign assigned} one, several threads may read.
 */
final class PriceBands {
    /** Number of bands. */
    static final int COUNT = 512;

    private static final int BITS_OF_A_DOUBLE_LEFT_OUT = 49;
    private static final long BAND_OF_ONE = Double.doubleToRawLongBits(1) >>> BITS_OF_A_DOUBLE_LEFT_OUT;

    private final Ledger ledger;
    private final Dictionary<List<CostItem>> packages;
    private final Covering covering;
    private final int[] counted;
    private final Map<Integer, Order> orders = new ConcurrentHashMap<>();
    private volatile Order[] byOrigin = {};
    private volatile boolean isOver;

    /** All of cap rules that tells in which order they put packages. */
    record Key(List<String> origins, List<Integer> counted) {
        static Key of(List<CapRule> rules) {
            return new Key(
                    rules.stream().map(CapRule::origin).toList(),
                    rules.stream().map(Key::categories).toList());
        }

        private static int categories(CapRule rule) {
            return Arrays.stream(CostCategory.values())
                    .filter(rule::counts)
                    .mapToInt(category -> 1 << Codes.of(category))
                    .sum();
        }
    }

    /** The bands by what is paid in some categories. */
    private final class Order {
        private final int categories;
        private final Map<Integer, long[]> leastPaid = new ConcurrentHashMap<>();
        private short[] bands = {};

        Order(int categories) {
            this.categories = categories;
            for (int costs = 0; costs < packages.bound(); costs++) {
                if (packages.value(costs) != null) {
                    assign(costs);
                }
            }
        }

        void assign(int costs) {
            if (costs >= bands.length) {
                bands = Arrays.copyOf(bands, packages.bound() + packages.bound() / 8);
            }
            bands[costs] = (short) bandOf(ledger.known(costs, categories));
            leastPaid.forEach((mask, least) -> include(costs, mask, least));
        }

        long[] leastPaidFrom(int mask) {
            return leastPaid.computeIfAbsent(mask, key -> {
                long[] least = new long[COUNT];
                Arrays.fill(least, Long.MAX_VALUE);
                for (int costs = 0; costs < packages.bound(); costs++) {
                    if (packages.value(costs) != null) {
                        include(costs, mask, least);
                    }
                }
                return least;
            });
        }

        private void include(int costs, int mask, long[] least) {
            long paid = ledger.paid(costs, mask);
            if (paid != Ledger.UNKNOWN) {
                for (int band = bands[costs]; band >= 0 && least[band] > paid; band--) {
                    least[band] = paid;
                }
            }
        }
    }

    /**
     * Bands.
     *
     * @param covering which rules cover people of an origin
     * @param key of the same rules
     */
    PriceBands(Ledger ledger, Dictionary<List<CostItem>> packages, Covering covering, Key key) {
        this.ledger = ledger;
        this.packages = packages;
        this.covering = covering;
        this.counted = key.counted().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Gives a band to a package, by what it comes to now. */
    void assign(int costs) {
        orders.values().forEach(order -> order.assign(costs));
    }

    /** The band of a package for people of an origin, from 0. */
    int band(int costs, int origin) {
        return order(origin).bands[costs];
    }

    /** For each band what is paid at least, in these categories, of a package in it or in a dearer one; kept up to date. */
    long[] leastPaidFrom(int origin, int categories) {
        return order(origin).leastPaidFrom(categories);
    }

    /** Says that rules or rates have changed: others may be used from now on. */
    void end() {
        isOver = true;
    }

    /** Says that these are in use nevertheless. */
    void goOn() {
        if (isOver) {
            isOver = false;
        }
    }

    boolean isOver() {
        return isOver;
    }

    private Order order(int origin) {
        Order[] known = byOrigin;
        return origin < known.length ? known[origin] : find(origin);
    }

    private Order find(int origin) {
        Order[] known = byOrigin;
        Order[] more = Arrays.copyOf(known, origin + 1);
        for (int number = known.length; number <= origin; number++) {
            int categories = 0;
            for (int rule : covering.rulesFor(number)) {
                categories |= counted[rule];
            }
            more[number] = orders.computeIfAbsent(categories, Order::new);
        }
        byOrigin = more;
        return more[origin];
    }

    /** Rises with the amount: its order of magnitude and the first three binary digits after the leading one. */
    private static int bandOf(long amount) {
        return amount == 0
                ? 0
                : 1 + (int) ((Double.doubleToRawLongBits((double) amount) >>> BITS_OF_A_DOUBLE_LEFT_OUT) - BAND_OF_ONE);
    }
}
