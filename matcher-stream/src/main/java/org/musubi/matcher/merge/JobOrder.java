package org.musubi.matcher.merge;

import java.util.List;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Vacancy;

/**
 * What a shortlist shows of its vacancy, and what is counted of it.
 *
 * @param destination ISO 3166-1 alpha-3
 * @param region ISO 3166-2
 * @param size the most entries that the shortlist may hold
 * @param monthlyWage its currency is the settlement currency
 * @param acceptedOrigins in alphabetical order; empty: every origin
 */
public record JobOrder(
        String employerId,
        String destination,
        String region,
        String status,
        String field,
        int openings,
        int size,
        Money monthlyWage,
        List<String> acceptedOrigins) {
    public JobOrder {
        acceptedOrigins = List.copyOf(acceptedOrigins);
    }

    /** The job order of an open vacancy. */
    public static JobOrder of(Vacancy vacancy) {
        return new JobOrder(
                vacancy.employerId(),
                vacancy.destination(),
                vacancy.region(),
                vacancy.status(),
                vacancy.field(),
                vacancy.openings(),
                vacancy.size(),
                vacancy.monthlyWage(),
                vacancy.acceptedOrigins().isEmpty()
                        ? List.of()
                        : vacancy.acceptedOrigins().stream().sorted().toList());
    }

    /** The settlement currency, ISO 4217. */
    public String currency() {
        return monthlyWage.currency();
    }
}
