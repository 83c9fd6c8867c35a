package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** The exchange rates in force. */
@FunctionalInterface
interface Rates {
    /** Units of a currency for one US dollar; empty when unknown. */
    Optional<BigDecimal> unitsPerUsd(String currency);

    /**
     * An amount in another currency, exactly: amount × units per dollar of the target ÷ units per dollar of the source. In
     * the same currency nothing is converted and no rate is needed. Empty when a rate is missing.
     */
    default Optional<Fraction> convert(Money money, String to) {
        if (money.isIn(to)) {
            return Optional.of(Fraction.of(money.amount()));
        }
        Optional<BigDecimal> target = unitsPerUsd(to);
        Optional<BigDecimal> source = unitsPerUsd(money.currency());
        return target.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(Fraction.of(money.amount().multiply(target.get()), source.get()));
    }
}
