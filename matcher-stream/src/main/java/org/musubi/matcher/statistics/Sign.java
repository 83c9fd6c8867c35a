package org.musubi.matcher.statistics;

import java.math.BigDecimal;

/** Whether something is counted, or no longer. */
enum Sign {
    PLUS,
    MINUS;

    long of(long number) {
        return this == PLUS ? number : -number;
    }

    BigDecimal add(BigDecimal sum, BigDecimal amount) {
        return this == PLUS ? sum.add(amount) : sum.subtract(amount);
    }
}
