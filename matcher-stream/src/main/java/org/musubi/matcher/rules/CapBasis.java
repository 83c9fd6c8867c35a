package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** How a cap rule computes its limit, before any deduction and before rounding. */
public sealed interface CapBasis {
    /**
     * The limit for a vacancy, in its settlement currency; empty when an exchange rate is missing.
     */
    Optional<Fraction> limit(Vacancy vacancy, Rates rates);

    /** The worker pays nothing. */
    record Zero() implements CapBasis {
        @Override
        public Optional<Fraction> limit(Vacancy vacancy, Rates rates) {
            return Optional.of(Fraction.ZERO);
        }
    }

    /** A fixed amount. */
    record Fixed(Money amount) implements CapBasis {
        @Override
        public Optional<Fraction> limit(Vacancy vacancy, Rates rates) {
            return rates.convert(amount, vacancy.currency());
        }
    }

    /** A number of monthly wages. */
    record WageMonths(BigDecimal months) implements CapBasis {
        @Override
        public Optional<Fraction> limit(Vacancy vacancy, Rates rates) {
            return Optional.of(
                    Fraction.of(months).times(Fraction.of(vacancy.monthlyWage().amount())));
        }
    }

    /** A number of monthly wages for each 12 months of the contract, up to a maximum. */
    record WageMonthsPerYear(BigDecimal months, BigDecimal maxMonths) implements CapBasis {
        private static final BigDecimal MONTHS_IN_A_YEAR = BigDecimal.valueOf(12);

        @Override
        public Optional<Fraction> limit(Vacancy vacancy, Rates rates) {
            var earned = Fraction.of(months.multiply(BigDecimal.valueOf(vacancy.contractMonths())), MONTHS_IN_A_YEAR);
            return Optional.of(earned.min(Fraction.of(maxMonths))
                    .times(Fraction.of(vacancy.monthlyWage().amount())));
        }
    }
}
