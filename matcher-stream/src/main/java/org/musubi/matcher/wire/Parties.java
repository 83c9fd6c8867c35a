package org.musubi.matcher.wire;

import java.util.Optional;
import java.util.Set;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Skill;
import org.musubi.matcher.rules.Vacancy;

/** The two parties of a match. */
final class Parties {
    private Parties() {}

    static Candidate candidate(org.musubi.schemas.avro.Candidate from) {
        return new Candidate(
                from.getCandidateId(),
                from.getOrigin(),
                from.getAgencyId(),
                from.getConsentUntil(),
                Optional.ofNullable(from.getMinorUntil()),
                Set.copyOf(from.getStatuses()),
                from.getSkills().stream()
                        .map(skill -> new Skill(
                                skill.getField(),
                                skill.getExperienceMonths(),
                                skill.getSkillTestPassed(),
                                skill.getTitp2Completed()))
                        .toList(),
                Codes.level(from.getJapanese()),
                Set.copyOf(from.getQualifications()),
                from.getPreferredRegions(),
                Amounts.optional(from.getMinimumMonthlyWage()),
                from.getAvailableFrom(),
                Codes.needs(from.getNeeds()),
                from.getCosts().stream()
                        .map(cost -> new CostItem(
                                Codes.category(cost.getCategory()),
                                Codes.payer(cost.getPayer()),
                                Amounts.money(cost.getAmount(), cost.getCurrency())))
                        .toList());
    }

    static Vacancy vacancy(org.musubi.schemas.avro.Vacancy from) {
        return new Vacancy(
                from.getVacancyId(),
                from.getEmployerId(),
                from.getDestination(),
                from.getRegion(),
                from.getStatus(),
                from.getField(),
                from.getOpenings(),
                Amounts.money(from.getMonthlyWage()),
                from.getMonthlyHours(),
                from.getContractMonths(),
                Amounts.optional(from.getPartnerMonthlyFee()),
                Codes.level(from.getRequiredJapanese()),
                Set.copyOf(from.getRequiredQualifications()),
                from.getMinimumExperienceMonths(),
                Set.copyOf(from.getAcceptedOrigins()),
                Codes.categories(from.getEmployerPays()),
                Codes.needs(from.getOffers()),
                from.getStartOn(),
                from.getClosesOn(),
                Optional.ofNullable(from.getShortlistSize()));
    }
}
