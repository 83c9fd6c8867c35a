package org.musubi.matcher.wire;

import java.util.Set;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.CapBasis;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.MinimumWage;

/** Standing of organisations, policy and exchange rates. */
final class References {
    private References() {}

    static Agency agency(org.musubi.schemas.avro.Agency from) {
        return new Agency(
                from.getAgencyId(),
                from.getOrigin(),
                Dates.span(from.getLicensedFrom(), from.getLicensedTo()),
                Dates.spans(from.getSuspensions()));
    }

    static Employer employer(org.musubi.schemas.avro.Employer from) {
        return new Employer(from.getEmployerId(), Dates.spans(from.getSuspensions()));
    }

    static CapRule capRule(org.musubi.schemas.avro.CapRule from) {
        return new CapRule(
                from.getRuleId(),
                from.getOrigin(),
                from.getDestination(),
                from.getStatus(),
                basis(from),
                from.getDeductPartnerFee(),
                Codes.categories(from.getCountedCategories()),
                Dates.span(from.getEffectiveFrom(), from.getEffectiveTo()));
    }

    private static CapBasis basis(org.musubi.schemas.avro.CapRule from) {
        return switch (from.getBasis()) {
            case ZERO -> new CapBasis.Zero();
            case FIXED -> new CapBasis.Fixed(Amounts.money(from.getAmount(), from.getCurrency()));
            case WAGE_MONTHS -> new CapBasis.WageMonths(Amounts.decimal(from.getMonths()));
            case WAGE_MONTHS_PER_YEAR ->
                new CapBasis.WageMonthsPerYear(Amounts.decimal(from.getMonths()), Amounts.decimal(from.getMaxMonths()));
        };
    }

    static EntryRequirement entryRequirement(org.musubi.schemas.avro.EntryRequirement from) {
        return new EntryRequirement(
                from.getRequirementId(),
                from.getStatus(),
                from.getField(),
                Codes.level(from.getMinimumJapanese()),
                Set.copyOf(from.getRequiredQualifications()),
                from.getSkillTestRequired(),
                from.getTitp2Waives(),
                Dates.span(from.getEffectiveFrom(), from.getEffectiveTo()));
    }

    static MinimumWage minimumWage(org.musubi.schemas.avro.MinimumWage from) {
        return new MinimumWage(from.getRegion(), Amounts.money(from.getHourly()), from.getEffectiveFrom());
    }

    static IntakeStop intakeStop(org.musubi.schemas.avro.IntakeStop from) {
        return new IntakeStop(
                from.getStopId(),
                from.getDestination(),
                from.getStatus(),
                from.getField(),
                from.getOrigin(),
                Dates.span(from.getEffectiveFrom(), from.getEffectiveTo()));
    }

    static FxRate fxRate(org.musubi.schemas.avro.FxRate from) {
        return new FxRate(from.getCurrency(), Amounts.decimal(from.getUnitsPerUsd()));
    }
}
