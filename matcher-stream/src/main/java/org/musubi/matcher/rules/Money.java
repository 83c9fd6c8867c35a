package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount never negative
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount of money is never negative");
        }
        minorUnitDigits(currency);
    }

    /**
     * Digits after the point of a currency's minor unit: JPY 0, MXN 2.
     *
     * @throws IllegalArgumentException if the code is not a currency that people are paid in
     */
    public static int minorUnitDigits(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("not a currency with a minor unit");
        }
        return digits;
    }

    /** Whether the amount is in the given currency. */
    public boolean isIn(String other) {
        return currency.equals(other);
    }
}
