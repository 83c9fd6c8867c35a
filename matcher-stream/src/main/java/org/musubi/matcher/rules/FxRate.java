package org.musubi.matcher.rules;

import java.math.BigDecimal;

/**
 * A currency's rate against the US dollar.
 *
 * @param currency ISO 4217 code
 * @param unitsPerUsd units of the currency for one US dollar, above 0
 */
public record FxRate(String currency, BigDecimal unitsPerUsd) implements ReferenceRecord {
    public FxRate {
        if (unitsPerUsd.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above 0");
        }
    }

    @Override
    public String key() {
        return currency;
    }

    /** Any vacancy may meet a candidate with costs in this currency. */
    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return true;
    }
}
