package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.musubi.matcher.rules.Money;

/** Counts whom no vacancy of one destination, status and field lets pay what people of their origin would have to. */
final class HeldBackCell {
    private Set<CostLimits> best = Set.of();
    private final Map<String, BigInteger> excess = new HashMap<>();
    private int people;
    private boolean isChanged;

    /** The best of some limits: those that are not as good as others are left out, and so are those that nobody can be held to. */
    static void include(CostLimits limits, List<CostLimits> best) {
        if (limits.areKnown() && best.stream().noneMatch(other -> other.areAtLeastAsGoodAs(limits))) {
            best.removeIf(limits::areAtLeastAsGoodAs);
            best.add(limits);
        }
    }

    /** Counts by other limits from now on. Returns whether they are others, and everybody has to be counted anew. */
    boolean begin(List<CostLimits> newBest) {
        Set<CostLimits> next = Set.copyOf(newBest);
        if (next.equals(best)) {
            return false;
        }
        best = next;
        people = 0;
        excess.clear();
        isChanged = true;
        return true;
    }

    /** So many more people, or fewer, have a cost package. */
    void count(int costs, int more) {
        List<CostLimits> exceeded = exceeded(costs);
        if (!exceeded.isEmpty()) {
            isChanged = true;
            people += more;
            leastExcess(costs, exceeded)
                    .forEach((currency, least) -> excess.merge(
                            currency, BigInteger.valueOf(least).multiply(BigInteger.valueOf(more)), BigInteger::add));
        }
    }

    /** Whether it may have changed since this was last asked. */
    boolean takeChange() {
        boolean wasChanged = isChanged;
        isChanged = false;
        return wasChanged;
    }

    int people() {
        return people;
    }

    /** By settlement currency. */
    SortedMap<String, BigDecimal> excess() {
        var amounts = new TreeMap<String, BigDecimal>();
        excess.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                amounts.put(currency, new BigDecimal(sum, Money.minorUnitDigits(currency)));
            }
        });
        return amounts;
    }

    /** The limits that a cost package is known to exceed; none if it keeps within others. */
    private List<CostLimits> exceeded(int costs) {
        var exceeded = new ArrayList<CostLimits>();
        for (CostLimits limits : best) {
            long by = limits.excess(costs);
            if (by > 0) {
                exceeded.add(limits);
            } else if (by != CostLimits.NOT_KNOWN) {
                return List.of();
            }
        }
        return exceeded;
    }

    private static Map<String, Long> leastExcess(int costs, List<CostLimits> exceeded) {
        var least = new HashMap<String, Long>();
        for (CostLimits limits : exceeded) {
            least.merge(limits.currency(), limits.excess(costs), Math::min);
        }
        return least;
    }
}
