package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A consented, pseudonymous registration of a person in a country of origin.
 *
 * @param origin ISO 3166-1 alpha-3
 * @param consentUntil last day of the consent
 * @param minorUntil 18th birthday where it lay ahead at registration
 * @param preferredRegions best first; empty: anywhere
 * @param minimumMonthlyWage lowest wage accepted
 */
public record Candidate(
        String candidateId,
        String origin,
        String agencyId,
        LocalDate consentUntil,
        Optional<LocalDate> minorUntil,
        Set<String> statuses,
        List<Skill> skills,
        LanguageLevel japanese,
        Set<String> qualifications,
        List<String> preferredRegions,
        Optional<Money> minimumMonthlyWage,
        LocalDate availableFrom,
        Set<Need> needs,
        List<CostItem> costs) {
    public Candidate {
        if (!isCountry(origin) || !candidateId.startsWith(origin) || candidateId.indexOf('-') != origin.length()) {
            throw new IllegalArgumentException("candidateId begins with the origin, an ISO 3166-1 alpha-3 code");
        }
        statuses = Set.copyOf(statuses);
        skills = List.copyOf(skills);
        qualifications = Set.copyOf(qualifications);
        preferredRegions = List.copyOf(preferredRegions);
        needs = Set.copyOf(needs);
        costs = List.copyOf(costs);
    }

    /** The skill in a field. */
    public Optional<Skill> skillIn(String field) {
        for (Skill skill : skills) {
            if (skill.field().equals(field)) {
                return Optional.of(skill);
            }
        }
        return Optional.empty();
    }

    private static boolean isCountry(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return code.length() == 3;
    }

    /** Whether Technical Intern Training no. 2 was completed in any field. */
    boolean titp2CompletedSomewhere() {
        for (Skill skill : skills) {
            if (skill.titp2Completed()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the worker pays for something that can never be justified. */
    boolean paysIllegitimateCost() {
        for (CostItem item : costs) {
            if (item.isIllegitimateForWorker()) {
                return true;
            }
        }
        return false;
    }
}
