package org.musubi.matcher.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.musubi.matcher.rules.Match;

/** Adds up {@link Costs}. */
final class CostSum {
    private static final BigDecimal HALVES = BigDecimal.valueOf(2);

    /** Number of half months that a span of its own goes up to; one more stands for all beyond. */
    private static final int MOST_HALVES = 6;

    private final long[] months = new long[MOST_HALVES + 2];
    private long pairs;
    private BigDecimal workerPaid = BigDecimal.ZERO;
    private BigDecimal cap = BigDecimal.ZERO;
    private BigDecimal monthlyWage = BigDecimal.ZERO;

    /** Adds a pair, or takes it away again. */
    void count(Match match, BigDecimal wage, Sign sign) {
        add(1, match.workerPaid(), match.cap(), wage, sign);
        months[span(match.workerPaid(), wage)] += sign.of(1);
    }

    /** Adds the pairs of another sum, or takes them away again. */
    void count(Costs costs, Sign sign) {
        add(costs.pairs(), costs.workerPaid(), costs.cap(), costs.monthlyWage(), sign);
        for (int span = 0; span < months.length; span++) {
            months[span] += sign.of(costs.months().get(span));
        }
    }

    long pairs() {
        return pairs;
    }

    /** The sums now. */
    Costs in(String currency) {
        return new Costs(
                currency,
                pairs,
                workerPaid,
                cap,
                monthlyWage,
                Arrays.stream(months).boxed().toList());
    }

    private void add(long morePairs, BigDecimal morePaid, BigDecimal moreCap, BigDecimal moreWage, Sign sign) {
        pairs += sign.of(morePairs);
        workerPaid = sign.add(workerPaid, morePaid);
        cap = sign.add(cap, moreCap);
        monthlyWage = sign.add(monthlyWage, moreWage);
    }

    /** The place of a pair among the months: of the span that holds what the worker would pay. */
    private static int span(BigDecimal paid, BigDecimal wage) {
        if (paid.signum() == 0) {
            return 0;
        }
        if (wage.signum() == 0) {
            return MOST_HALVES + 1;
        }
        BigDecimal halves = paid.multiply(HALVES).divide(wage, 0, RoundingMode.CEILING);
        return halves.min(BigDecimal.valueOf(MOST_HALVES + 1)).intValue();
    }
}
