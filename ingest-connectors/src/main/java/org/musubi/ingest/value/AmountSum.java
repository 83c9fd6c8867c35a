package org.musubi.ingest.value;

import java.math.BigDecimal;

/** Adds up the number and the factors of one written amount. Every method tells whether what it was given still fits. */
final class AmountSum {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private BigDecimal number = NONE;
    private boolean pending;
    private BigDecimal before = NONE;
    private BigDecimal sum = NONE;
    private BigDecimal lastFactor = NONE;

    boolean isEmpty() {
        return !pending && !isMultiplied();
    }

    /** Whether a factor was written. */
    boolean isMultiplied() {
        return before.signum() != 0 || lastFactor.signum() != 0;
    }

    boolean number(BigDecimal next) {
        if (pending) {
            return false;
        }
        number = next;
        pending = true;
        return true;
    }

    boolean times(AmountWord.Times times) {
        if (isEmpty() && times.first()) {
            before = times.factor();
            return true;
        }
        if (!pending || before.signum() != 0 || !add(times.factor())) {
            return false;
        }
        lastFactor = times.factor();
        return true;
    }

    /** Ends the amount; {@link #total()} has it. */
    boolean end() {
        if (before.signum() != 0) {
            sum = number.multiply(before);
            return pending;
        }
        return pending ? add(BigDecimal.ONE) : isMultiplied();
    }

    BigDecimal total() {
        return sum;
    }

    /** Adds a part, as in 1億2,000万: after the first each must be smaller than the unit of the one before. */
    private boolean add(BigDecimal factor) {
        BigDecimal part = number.multiply(factor);
        boolean fits = lastFactor.signum() == 0
                || (part.compareTo(lastFactor) < 0
                        && factor.compareTo(lastFactor) < 0
                        && sum.remainder(lastFactor).signum() == 0);
        sum = sum.add(part);
        pending = false;
        return fits;
    }
}
