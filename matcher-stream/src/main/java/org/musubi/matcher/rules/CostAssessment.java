package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the worker would pay against one cap, in the settlement currency.
 *
 * @param workerPaid empty when an exchange rate is missing
 */
public record CostAssessment(Cap cap, Optional<BigDecimal> workerPaid) {
    static CostAssessment of(Cap cap, List<CostItem> costs, Terms terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostItem item : costs) {
            if (isCounted(item, cap.rule(), terms.vacancy())) {
                Optional<BigDecimal> amount = settled(item, terms);
                if (amount.isEmpty()) {
                    return new CostAssessment(cap, Optional.empty());
                }
                sum = sum.add(amount.get());
            }
        }
        return new CostAssessment(cap, Optional.of(sum));
    }

    /** Whether every amount could be brought into the settlement currency. */
    public boolean isComplete() {
        return cap.limit().isPresent() && workerPaid.isPresent();
    }

    /** Whether the worker would pay more than the rule allows; false while it is not known. */
    public boolean isExceeded() {
        return isComplete() && headroom().signum() < 0;
    }

    /**
     * What is left below the cap.
     *
     * @throws java.util.NoSuchElementException if the assessment is not complete
     */
    public BigDecimal headroom() {
        return cap.limit().orElseThrow().subtract(workerPaid.orElseThrow());
    }

    /** Whether a cost item counts against a rule for a vacancy. */
    public static boolean isCounted(CostItem item, CapRule rule, Vacancy vacancy) {
        return item.payer() == Payer.WORKER
                && rule.counts(item.category())
                && !vacancy.employerPays().contains(item.category());
    }

    /** What an item comes to in the settlement currency, rounded half-up to its minor unit; empty without a rate. */
    public static Optional<BigDecimal> settled(CostItem item, Terms terms) {
        String currency = terms.vacancy().currency();
        return terms.rates()
                .convert(item.money(), currency)
                .map(exact -> exact.round(Money.minorUnitDigits(currency), RoundingMode.HALF_UP));
    }
}
