package org.musubi.matcher.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * Sums over shortlisted pairs that settle in one currency. Equal sums are equal, however they came about.
 *
 * @param currency ISO 4217
 * @param workerPaid what the workers would pay
 * @param cap what the binding rules would let them pay
 * @param monthlyWage the vacancies' monthly wages, one for each pair
 * @param months number of pairs by what the worker would pay in months of wage: nothing, up to a half, up to one and so on to
 *     three, and more
 */
public record Costs(
        String currency, long pairs, BigDecimal workerPaid, BigDecimal cap, BigDecimal monthlyWage, List<Long> months) {
    public Costs {
        workerPaid = workerPaid.stripTrailingZeros();
        cap = cap.stripTrailingZeros();
        monthlyWage = monthlyWage.stripTrailingZeros();
        months = List.copyOf(months);
    }
}
