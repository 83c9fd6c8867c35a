package org.musubi.matcher.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CapBasis;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.avro.Skill;
import org.musubi.schemas.avro.Suspension;
import org.musubi.schemas.avro.Vacancy;

/**
 * One good record of each kind as it is on the wire, with changes. On {@link #AS_OF} the candidate fits the vacancy. Empty
 * lists are set one by one where their items have a class: for its own default Avro would want that class to be trusted.
 */
public final class Records {
    public static final LocalDate AS_OF = LocalDate.of(2027, 4, 1);

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);

    private Records() {}

    public static Candidate candidate(Consumer<Candidate.Builder> change) {
        var builder = Candidate.newBuilder()
                .setCandidateId("VNM-1")
                .setOrigin("VNM")
                .setAgencyId("A-1")
                .setConsentUntil(LocalDate.of(2027, 12, 31))
                .setStatuses(List.of("SSW1"))
                .setSkills(List.of(skill("NURSING_CARE", 24, true, false)))
                .setJapanese(LanguageLevel.A2_2)
                .setAvailableFrom(LocalDate.of(2027, 6, 1))
                .setNeeds(List.of())
                .setCosts(List.of());
        change.accept(builder);
        return builder.build();
    }

    public static Vacancy vacancy(Consumer<Vacancy.Builder> change) {
        var builder = Vacancy.newBuilder()
                .setVacancyId("V-1")
                .setEmployerId("E-1")
                .setDestination("JPN")
                .setRegion("JP-13")
                .setStatus("SSW1")
                .setField("NURSING_CARE")
                .setOccupation("care worker")
                .setOpenings(2)
                .setMonthlyWage(money("180000", "JPY"))
                .setMonthlyHours(160)
                .setContractMonths(36)
                .setRequiredJapanese(LanguageLevel.A2_2)
                .setEmployerPays(List.of())
                .setOffers(List.of())
                .setStartOn(LocalDate.of(2027, 7, 1))
                .setClosesOn(LocalDate.of(2027, 5, 31));
        change.accept(builder);
        return builder.build();
    }

    public static Agency agency(Consumer<Agency.Builder> change) {
        var builder = Agency.newBuilder()
                .setAgencyId("A-1")
                .setOrigin("VNM")
                .setName("Sao Mai")
                .setLicensedFrom(LONG_AGO)
                .setSuspensions(List.of());
        change.accept(builder);
        return builder.build();
    }

    public static Employer employer(Consumer<Employer.Builder> change) {
        var builder = Employer.newBuilder()
                .setEmployerId("E-1")
                .setDestination("JPN")
                .setName("Hinode Care")
                .setSuspensions(List.of());
        change.accept(builder);
        return builder.build();
    }

    /** Two monthly wages. */
    public static CapRule capRule(Consumer<CapRule.Builder> change) {
        var builder = CapRule.newBuilder()
                .setRuleId("R-1")
                .setOrigin("VNM")
                .setDestination("JPN")
                .setStatus("SSW1")
                .setBasis(CapBasis.WAGE_MONTHS)
                .setMonths("2")
                .setCountedCategories(List.of())
                .setEffectiveFrom(LONG_AGO)
                .setIssuer("ministry")
                .setSource("law");
        change.accept(builder);
        return builder.build();
    }

    /** Asks for nothing. */
    public static EntryRequirement entryRequirement(Consumer<EntryRequirement.Builder> change) {
        var builder = EntryRequirement.newBuilder()
                .setRequirementId("Q-1")
                .setStatus("SSW1")
                .setField("NURSING_CARE")
                .setMinimumJapanese(LanguageLevel.NONE)
                .setEffectiveFrom(LONG_AGO);
        change.accept(builder);
        return builder.build();
    }

    /** 180,000 JPY in 160 hours. */
    public static MinimumWage minimumWage(Consumer<MinimumWage.Builder> change) {
        var builder = MinimumWage.newBuilder()
                .setRegion("JP-13")
                .setHourly(money("1125", "JPY"))
                .setEffectiveFrom(LocalDate.of(2026, 10, 1));
        change.accept(builder);
        return builder.build();
    }

    /** Stops the example vacancy for everybody. */
    public static IntakeStop intakeStop(Consumer<IntakeStop.Builder> change) {
        var builder = IntakeStop.newBuilder()
                .setStopId("S-1")
                .setDestination("JPN")
                .setStatus("SSW1")
                .setField("NURSING_CARE")
                .setOrigin("*")
                .setEffectiveFrom(LONG_AGO)
                .setSource("notice");
        change.accept(builder);
        return builder.build();
    }

    public static FxRate fxRate(String currency, String unitsPerUsd) {
        return new FxRate(currency, unitsPerUsd, AS_OF);
    }

    public static Money money(String amount, String currency) {
        return new Money(amount, currency);
    }

    public static CostItem cost(CostCategory category, Payer payer, String amount, String currency) {
        return new CostItem(category, payer, amount, currency);
    }

    public static Skill skill(String field, int experienceMonths, boolean skillTestPassed, boolean titp2Completed) {
        return new Skill(field, experienceMonths, skillTestPassed, titp2Completed);
    }

    /** A suspension; open-ended where {@code to} is null. */
    public static Suspension suspension(LocalDate from, LocalDate to) {
        return new Suspension(from, to, "late report");
    }
}
