package org.musubi.ingest.canonical;

import static org.musubi.ingest.canonical.Agreement.interval;
import static org.musubi.ingest.canonical.DateShape.DATE;
import static org.musubi.ingest.canonical.Property.optional;
import static org.musubi.ingest.canonical.Property.orElse;
import static org.musubi.ingest.canonical.Property.required;

import java.util.List;
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
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.avro.Skill;
import org.musubi.schemas.avro.Suspension;
import org.musubi.schemas.avro.Vacancy;

/** What each kind of record holds, property by property: the tables of section 2 of the contract. */
final class RecordShapes {
    private static final SymbolShape<LanguageLevel> LEVEL = new SymbolShape<>(LanguageLevel.class);
    private static final SymbolShape<CostCategory> CATEGORY = new SymbolShape<>(CostCategory.class);
    private static final SymbolShape<Payer> PAYER = new SymbolShape<>(Payer.class);
    private static final SymbolShape<Need> NEED = new SymbolShape<>(Need.class);
    private static final SymbolShape<CapBasis> BASIS = new SymbolShape<>(CapBasis.class);

    private static final RecordShape<Money> MONEY = new RecordShape<>(
            Money::new, List.of(required("amount", DecimalShape.AMOUNT), required("currency", TextShape.CURRENCY)));

    private static final RecordShape<Skill> SKILL = new RecordShape<>(
            Skill::new,
            List.of(
                    required("field", TextShape.CODE),
                    count("experienceMonths"),
                    flag("skillTestPassed"),
                    flag("titp2Completed")));

    private static final RecordShape<CostItem> COST_ITEM = new RecordShape<>(
            CostItem::new,
            List.of(
                    required("category", CATEGORY),
                    required("payer", PAYER),
                    required("amount", DecimalShape.AMOUNT),
                    required("currency", TextShape.CURRENCY)));

    private static final RecordShape<Suspension> SUSPENSION = new RecordShape<>(
            Suspension::new,
            List.of(required("from", DATE), optional("to", DATE), required("reason", TextShape.FREE)),
            interval("from", "to"));

    static final RecordShape<Candidate> CANDIDATE = new RecordShape<>(
            Candidate::new,
            List.of(
                    required("candidateId", TextShape.CANDIDATE_ID),
                    required("origin", TextShape.COUNTRY),
                    required("agencyId", TextShape.ID),
                    required("consentUntil", DATE),
                    optional("minorUntil", DATE),
                    set("statuses", TextShape.CODE),
                    orElse("skills", ListShape.distinctBy("field", SKILL), List.of()),
                    required("japanese", LEVEL),
                    set("qualifications", TextShape.CODE),
                    set("preferredRegions", TextShape.REGION),
                    optional("minimumMonthlyWage", MONEY),
                    required("availableFrom", DATE),
                    set("needs", NEED),
                    list("costs", COST_ITEM)),
            Agreement.prefixed("candidateId", "origin"));

    static final RecordShape<Vacancy> VACANCY = new RecordShape<>(
            Vacancy::new,
            List.of(
                    required("vacancyId", TextShape.ID),
                    required("employerId", TextShape.ID),
                    required("destination", TextShape.COUNTRY),
                    required("region", TextShape.REGION),
                    required("status", TextShape.CODE),
                    required("field", TextShape.CODE),
                    required("occupation", TextShape.FREE),
                    required("openings", WholeShape.atLeast(1)),
                    required("monthlyWage", MONEY),
                    required("monthlyHours", WholeShape.atLeast(1)),
                    required("contractMonths", WholeShape.atLeast(1)),
                    optional("partnerMonthlyFee", MONEY),
                    required("requiredJapanese", LEVEL),
                    set("requiredQualifications", TextShape.CODE),
                    count("minimumExperienceMonths"),
                    set("acceptedOrigins", TextShape.COUNTRY),
                    set("employerPays", CATEGORY),
                    set("offers", NEED),
                    required("startOn", DATE),
                    required("closesOn", DATE),
                    optional("shortlistSize", new WholeShape(1, 200))));

    static final RecordShape<Agency> AGENCY = new RecordShape<>(
            Agency::new,
            List.of(
                    required("agencyId", TextShape.ID),
                    required("origin", TextShape.COUNTRY),
                    required("name", TextShape.FREE),
                    required("licensedFrom", DATE),
                    optional("licensedTo", DATE),
                    list("suspensions", SUSPENSION)),
            interval("licensedFrom", "licensedTo"));

    static final RecordShape<Employer> EMPLOYER = new RecordShape<>(
            Employer::new,
            List.of(
                    required("employerId", TextShape.ID),
                    required("destination", TextShape.COUNTRY),
                    required("name", TextShape.FREE),
                    list("suspensions", SUSPENSION)));

    static final RecordShape<CapRule> CAP_RULE = new RecordShape<>(
            CapRule::new,
            List.of(
                    required("ruleId", TextShape.ID),
                    required("origin", TextShape.COUNTRY_OR_ANY),
                    required("destination", TextShape.COUNTRY_OR_ANY),
                    required("status", TextShape.CODE_OR_ANY),
                    required("basis", BASIS),
                    optional("amount", DecimalShape.AMOUNT),
                    optional("currency", TextShape.CURRENCY),
                    optional("months", DecimalShape.MONTHS),
                    optional("maxMonths", DecimalShape.MONTHS),
                    flag("deductPartnerFee"),
                    set("countedCategories", CATEGORY),
                    required("effectiveFrom", DATE),
                    optional("effectiveTo", DATE),
                    required("issuer", TextShape.FREE),
                    required("source", TextShape.FREE)),
            interval("effectiveFrom", "effectiveTo"),
            Agreement.numbersOfBasis());

    static final RecordShape<EntryRequirement> ENTRY_REQUIREMENT = new RecordShape<>(
            EntryRequirement::new,
            List.of(
                    required("requirementId", TextShape.ID),
                    required("status", TextShape.CODE),
                    required("field", TextShape.CODE_OR_ANY),
                    required("minimumJapanese", LEVEL),
                    set("requiredQualifications", TextShape.CODE),
                    flag("skillTestRequired"),
                    flag("titp2Waives"),
                    required("effectiveFrom", DATE),
                    optional("effectiveTo", DATE)),
            interval("effectiveFrom", "effectiveTo"));

    static final RecordShape<MinimumWage> MINIMUM_WAGE = new RecordShape<>(
            MinimumWage::new,
            List.of(required("region", TextShape.REGION), required("hourly", MONEY), required("effectiveFrom", DATE)));

    static final RecordShape<IntakeStop> INTAKE_STOP = new RecordShape<>(
            IntakeStop::new,
            List.of(
                    required("stopId", TextShape.ID),
                    required("destination", TextShape.COUNTRY_OR_ANY),
                    required("status", TextShape.CODE_OR_ANY),
                    required("field", TextShape.CODE_OR_ANY),
                    required("origin", TextShape.COUNTRY_OR_ANY),
                    required("effectiveFrom", DATE),
                    optional("effectiveTo", DATE),
                    required("source", TextShape.FREE)),
            interval("effectiveFrom", "effectiveTo"));

    static final RecordShape<FxRate> FX_RATE = new RecordShape<>(
            FxRate::new,
            List.of(
                    required("currency", TextShape.CURRENCY),
                    required("unitsPerUsd", DecimalShape.RATE),
                    required("asOf", DATE)));

    private RecordShapes() {}

    private static Property flag(String name) {
        return orElse(name, FlagShape.FLAG, false);
    }

    private static Property count(String name) {
        return orElse(name, WholeShape.COUNT, 0);
    }

    private static Property set(String name, Shape<?> item) {
        return orElse(name, ListShape.distinct(item), List.of());
    }

    private static Property list(String name, Shape<?> item) {
        return orElse(name, ListShape.of(item), List.of());
    }
}
