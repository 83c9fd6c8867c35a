package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One employer's job order: a number of openings of one job at one workplace.
 *
 * @param destination ISO 3166-1 alpha-3
 * @param region ISO 3166-2
 * @param monthlyWage its currency is the settlement currency
 * @param partnerMonthlyFee what the accepting side pays the sending organisation per worker and month
 * @param acceptedOrigins empty: every origin
 * @param employerPays cost categories that the employer bears
 * @param closesOn last day on which the vacancy is open
 */
public record Vacancy(
        String vacancyId,
        String employerId,
        String destination,
        String region,
        String status,
        String field,
        int openings,
        Money monthlyWage,
        int monthlyHours,
        int contractMonths,
        Optional<Money> partnerMonthlyFee,
        LanguageLevel requiredJapanese,
        Set<String> requiredQualifications,
        int minimumExperienceMonths,
        Set<String> acceptedOrigins,
        Set<CostCategory> employerPays,
        Set<Need> offers,
        LocalDate startOn,
        LocalDate closesOn,
        Optional<Integer> shortlistSize) {
    public Vacancy {
        if (openings < 1 || monthlyHours < 1 || contractMonths < 1 || minimumExperienceMonths < 0) {
            throw new IllegalArgumentException("openings, monthlyHours, contractMonths or experience out of range");
        }
        if (shortlistSize.isPresent() && (shortlistSize.get() < 1 || shortlistSize.get() > 200)) {
            throw new IllegalArgumentException("shortlistSize is out of range");
        }
        requiredQualifications = Set.copyOf(requiredQualifications);
        acceptedOrigins = Set.copyOf(acceptedOrigins);
        employerPays = Set.copyOf(employerPays);
        offers = Set.copyOf(offers);
    }

    /** The currency in which everything about this vacancy is settled, ISO 4217. */
    public String currency() {
        return monthlyWage.currency();
    }

    /** The same job order at another wage. */
    public Vacancy paying(Money wage) {
        return with(wage, employerPays);
    }

    /** The same job order where the employer bears these cost categories as well. */
    public Vacancy bearing(Set<CostCategory> more) {
        var all = new HashSet<>(employerPays);
        all.addAll(more);
        return with(monthlyWage, all);
    }

    private Vacancy with(Money wage, Set<CostCategory> borne) {
        return new Vacancy(
                vacancyId,
                employerId,
                destination,
                region,
                status,
                field,
                openings,
                wage,
                monthlyHours,
                contractMonths,
                partnerMonthlyFee,
                requiredJapanese,
                requiredQualifications,
                minimumExperienceMonths,
                acceptedOrigins,
                borne,
                offers,
                startOn,
                closesOn,
                shortlistSize);
    }

    /** The most candidates that its shortlist may hold: its own number, or three per opening within 10 and 50. */
    public int size() {
        return shortlistSize.orElse((int) Math.min(50, Math.max(10, 3L * openings)));
    }
}
