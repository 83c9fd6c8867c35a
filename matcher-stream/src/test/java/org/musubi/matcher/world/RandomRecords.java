package org.musubi.matcher.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
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
import org.musubi.schemas.topics.RecordKind;

/** Random records of each kind, around one date. */
final class RandomRecords {
    private static final String[] ORIGINS = {"VNM", "VNM", "VNM", "KHM", "MMR"};
    private static final String[] STATUSES = {"SSW1", "SSW1", "TITP"};
    private static final String[] FIELDS = {"NURSING_CARE", "CONSTRUCTION", "CONSTRUCTION"};
    private static final String[] REGIONS = {"JP-13", "JP-23", "JP-27", "JP-01"};
    private static final String[] CURRENCIES = {"JPY", "JPY", "JPY", "VND", "USD", "KHR", "EUR"};

    private final Draw draw;
    private final LocalDate around;

    RandomRecords(Draw draw, LocalDate around) {
        this.draw = draw;
        this.around = around;
    }

    /** A record of a kind under one of a small number of keys. */
    SpecificRecord of(RecordKind kind, int keys) {
        int number = draw.below(keys);
        return switch (kind) {
            case CANDIDATE -> candidate(number);
            case VACANCY -> vacancy("V" + number);
            case AGENCY -> agency("A" + number % 12);
            case EMPLOYER -> employer("E" + number % 8);
            case CAP_RULE -> capRule("R" + number % 6);
            case ENTRY_REQUIREMENT -> entryRequirement("Q" + number % 5);
            case MINIMUM_WAGE -> minimumWage();
            case INTAKE_STOP -> intakeStop("S" + number % 4);
            case FX_RATE -> fxRate();
        };
    }

    private Candidate candidate(int number) {
        String origin = ORIGINS[number % ORIGINS.length];
        return Candidate.newBuilder()
                .setCandidateId(origin + "-" + number)
                .setOrigin(origin)
                .setAgencyId("A" + draw.below(12))
                .setConsentUntil(draw.near(around, 3, 60))
                .setMinorUntil(draw.orNull(10, () -> draw.near(around, 0, 120)))
                .setStatuses(draw.some(85, "SSW1", "TITP"))
                .setSkills(draw.some(85, "NURSING_CARE", "CONSTRUCTION").stream()
                        .map(this::skill)
                        .toList())
                .setJapanese(draw.of(LanguageLevel.values()))
                .setQualifications(draw.some(60, "CARE_JAPANESE", "LICENCE_TRUCK"))
                .setPreferredRegions(draw.some(25, REGIONS))
                .setMinimumMonthlyWage(draw.orNull(30, () -> money(150, 210)))
                .setAvailableFrom(draw.near(around, 60, 70))
                .setNeeds(draw.some(30, Need.values()))
                .setCosts(costs())
                .build();
    }

    private Skill skill(String field) {
        return new Skill(field, draw.of(0, 6, 12, 24, 61, 800), draw.chance(70), draw.chance(30));
    }

    private List<CostItem> costs() {
        var items = new ArrayList<CostItem>();
        int count = draw.below(4);
        for (int i = 0; i < count; i++) {
            CostCategory category = draw.chance(3) ? CostCategory.ILLEGITIMATE : draw.of(CostCategory.values());
            Payer payer = draw.chance(75) ? Payer.WORKER : draw.of(Payer.values());
            Money amount = money(5, 110);
            items.add(new CostItem(category, payer, amount.getAmount(), amount.getCurrency()));
        }
        return items;
    }

    /** So many thousands of yen, in some currency, often not a whole number of minor units. */
    private Money money(int lowThousandYen, int highThousandYen) {
        String currency = draw.of(CURRENCIES);
        int yen = 1000 * draw.between(lowThousandYen, highThousandYen);
        String amount = switch (currency) {
            case "VND" -> Integer.toString(yen * 165);
            case "USD", "EUR" -> yen / 150 + "." + draw.of("5", "25", "1234");
            case "KHR" -> yen * 27 + ".5";
            default -> draw.chance(20) ? yen + ".5" : Integer.toString(yen);
        };
        return new Money(amount, currency);
    }

    private Vacancy vacancy(String id) {
        String employerId = "E" + draw.below(8);
        boolean isInJapan = draw.chance(90);
        return Vacancy.newBuilder()
                .setVacancyId(id)
                .setEmployerId(employerId)
                .setDestination(isInJapan ? "JPN" : "MEX")
                .setRegion(draw.of(REGIONS))
                .setStatus(draw.of(STATUSES))
                .setField(draw.of(FIELDS))
                .setOccupation("work")
                .setOpenings(draw.between(1, 6))
                .setMonthlyWage(wage(isInJapan))
                .setMonthlyHours(draw.between(150, 172))
                .setContractMonths(draw.of(7, 12, 36, 60))
                .setPartnerMonthlyFee(draw.orNull(40, () -> new Money("30.25", draw.of("USD", "EUR"))))
                .setRequiredJapanese(draw.of(LanguageLevel.NONE, LanguageLevel.A1, LanguageLevel.A2_2))
                .setRequiredQualifications(draw.some(15, "CARE_JAPANESE", "LICENCE_TRUCK"))
                .setMinimumExperienceMonths(draw.of(0, 0, 0, 6, 6, 24, 24, 700))
                .setAcceptedOrigins(draw.chance(70) ? List.of() : draw.some(60, "VNM", "KHM", "MMR"))
                .setEmployerPays(draw.some(30, CostCategory.values()))
                .setOffers(draw.some(40, Need.values()))
                .setStartOn(draw.near(around, 0, 120))
                .setClosesOn(draw.near(around, 3, 60))
                .setShortlistSize(draw.orNull(60, () -> draw.between(1, 6)))
                .build();
    }

    private Money wage(boolean inYen) {
        String currency = inYen ? "JPY" : "USD";
        if (draw.chance(3)) {
            return new Money("999999999999999999", currency);
        }
        int thousandYen = draw.between(165, 240);
        return new Money(inYen ? Integer.toString(1000 * thousandYen) : 7 * thousandYen + ".25", currency);
    }

    private Agency agency(String id) {
        LocalDate from = draw.near(around, 300, 5);
        return new Agency(
                id,
                draw.of(ORIGINS),
                "Agency " + id,
                from,
                draw.orNull(30, () -> from.plusDays(draw.between(1, 500))),
                suspensions());
    }

    private Employer employer(String id) {
        return new Employer(id, "JPN", "Employer " + id, suspensions());
    }

    private List<Suspension> suspensions() {
        return draw
                .maybe(15, () -> {
                    LocalDate from = draw.near(around, 30, 30);
                    return new Suspension(from, draw.orNull(70, () -> from.plusDays(draw.between(1, 60))), "test");
                })
                .stream()
                .toList();
    }

    private CapRule capRule(String id) {
        CapBasis basis = draw.chance(10) ? CapBasis.ZERO : draw.of(CapBasis.values());
        LocalDate from = draw.near(around, 300, 20);
        return CapRule.newBuilder()
                .setRuleId(id)
                .setOrigin(draw.chance(40) ? "*" : draw.of(ORIGINS))
                .setDestination(draw.chance(30) ? "*" : "JPN")
                .setStatus(draw.chance(50) ? "*" : draw.of(STATUSES))
                .setBasis(basis == CapBasis.ZERO && draw.chance(60) ? CapBasis.FIXED : basis)
                .setAmount(draw.of("1800", "3600.5"))
                .setCurrency(draw.of("USD", "EUR"))
                .setMonths(draw.of("1", "1.5", "2"))
                .setMaxMonths(draw.of("2.5", "3"))
                .setDeductPartnerFee(draw.chance(40))
                .setCountedCategories(draw.chance(50) ? List.of() : draw.some(40, CostCategory.values()))
                .setEffectiveFrom(from)
                .setEffectiveTo(draw.orNull(40, () -> from.plusDays(draw.between(1, 500))))
                .setIssuer("test")
                .setSource("test")
                .build();
    }

    private EntryRequirement entryRequirement(String id) {
        LocalDate from = draw.near(around, 300, 20);
        return EntryRequirement.newBuilder()
                .setRequirementId(id)
                .setStatus(draw.of(STATUSES))
                .setField(draw.chance(30) ? "*" : draw.of(FIELDS))
                .setMinimumJapanese(draw.of(LanguageLevel.NONE, LanguageLevel.A1, LanguageLevel.A2_1))
                .setRequiredQualifications(draw.some(25, "CARE_JAPANESE", "LICENCE_TRUCK"))
                .setSkillTestRequired(draw.chance(50))
                .setTitp2Waives(draw.chance(50))
                .setEffectiveFrom(from)
                .setEffectiveTo(draw.orNull(40, () -> from.plusDays(draw.between(1, 500))))
                .build();
    }

    private MinimumWage minimumWage() {
        boolean inYen = draw.chance(80);
        Money hourly = inYen
                ? new Money(Integer.toString(draw.between(950, 1250)), "JPY")
                : new Money("7.25", draw.of("USD", "EUR"));
        return new MinimumWage(draw.of(REGIONS), hourly, around.plusDays(30L * draw.between(-4, 2)));
    }

    private IntakeStop intakeStop(String id) {
        LocalDate from = draw.near(around, 30, 30);
        return new IntakeStop(
                id,
                draw.of("JPN", "*"),
                draw.of("TITP", "SSW1", "*"),
                draw.of(FIELDS),
                draw.of("KHM", "MMR", "MMR", "*"),
                from,
                from.plusDays(draw.between(1, 40)),
                "test");
    }

    private FxRate fxRate() {
        String currency = draw.of("JPY", "VND", "USD", "KHR", "EUR");
        String rate = switch (currency) {
            case "JPY" -> draw.of("150", "151.37");
            case "VND" -> draw.of("25000", "25410.5");
            case "KHR" -> "4050";
            case "EUR" -> "0.91";
            default -> "1";
        };
        return new FxRate(currency, rate, around);
    }
}
