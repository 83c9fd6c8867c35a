package org.musubi.matcher.merge;

import org.musubi.matcher.rules.Vacancy;

/**
 * What a shortlist shows of its vacancy.
 *
 * @param destination ISO 3166-1 alpha-3
 * @param region ISO 3166-2
 * @param size the most entries that the shortlist may hold
 * @param currency settlement currency, ISO 4217
 */
public record JobOrder(
        String employerId,
        String destination,
        String region,
        String status,
        String field,
        int openings,
        int size,
        String currency) {
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
                vacancy.currency());
    }
}
