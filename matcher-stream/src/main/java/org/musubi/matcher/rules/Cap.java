package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one rule lets a worker pay for one vacancy.
 *
 * @param limit in the settlement currency, rounded down to its minor unit; empty when an exchange rate is missing
 */
public record Cap(CapRule rule, Optional<BigDecimal> limit) {
    static Cap of(CapRule rule, Vacancy vacancy, Rates rates) {
        Optional<Fraction> before = rule.basis().limit(vacancy, rates);
        Optional<Fraction> deducted =
                rule.deductPartnerFee() ? partnerFees(vacancy, rates) : Optional.of(Fraction.ZERO);
        Optional<BigDecimal> limit = before.flatMap(basis -> deducted.map(basis::minus))
                .map(Fraction::orZero)
                .map(exact -> exact.round(Money.minorUnitDigits(vacancy.currency()), RoundingMode.DOWN));
        return new Cap(rule, limit);
    }

    /** What the accepting side pays the sending organisation over the whole contract. */
    private static Optional<Fraction> partnerFees(Vacancy vacancy, Rates rates) {
        if (vacancy.partnerMonthlyFee().isEmpty()) {
            return Optional.of(Fraction.ZERO);
        }
        Money monthly = vacancy.partnerMonthlyFee().get();
        BigDecimal whole = monthly.amount().multiply(BigDecimal.valueOf(vacancy.contractMonths()));
        return rates.convert(new Money(whole, monthly.currency()), vacancy.currency());
    }
}
