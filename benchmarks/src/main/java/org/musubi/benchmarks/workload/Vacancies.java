package org.musubi.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Vacancy;

/** Makes vacancies. */
final class Vacancies {
    private static final Shares<String> STATUSES =
            Shares.of(72, "SSW1").and(20, "ESD").and(6, "SSW2").and(2, "TITP");
    private static final Shares<LanguageLevel> LEVELS = Shares.of(30, LanguageLevel.NONE)
            .and(20, LanguageLevel.A1)
            .and(15, LanguageLevel.A2_1)
            .and(25, LanguageLevel.A2_2)
            .and(10, LanguageLevel.B1);
    private static final Shares<Integer> CONTRACT_MONTHS =
            Shares.of(35, 12).and(45, 36).and(20, 60);
    private static final Shares<Integer> OPENINGS = Shares.of(40, 1)
            .and(22, 2)
            .and(13, 3)
            .and(8, 5)
            .and(6, 8)
            .and(5, 10)
            .and(3, 15)
            .and(3, 20);
    private static final Shares<Integer> EXPERIENCE =
            Shares.of(35, 6).and(40, 12).and(15, 24).and(10, 36);
    private static final Shares<List<String>> ORIGINS = Shares.of(30, List.of("VNM"))
            .and(25, List.of("VNM", "MMR"))
            .and(15, List.of("MMR", "KHM"))
            .and(10, List.of("KHM", "VNM"))
            .and(10, List.of("IDN", "PHL", "VNM"))
            .and(10, List.of("MMR"));
    private static final Shares<Money> PARTNER_FEES = Shares.of(65, new Money("5000", "JPY"))
            .and(10, new Money("3000", "JPY"))
            .and(8, new Money("7000", "JPY"))
            .and(4, new Money("10000", "JPY"))
            .and(3, new Money("35", "USD"));
    private static final Shares<List<CostCategory>> EMPLOYER_PAYS = Shares.of(30, List.<CostCategory>of())
            .and(16, List.of(CostCategory.TRAVEL_AND_LODGING))
            .and(12, List.of(CostCategory.MEDICAL, CostCategory.TRAVEL_AND_LODGING))
            .and(8, List.of(CostCategory.TRAINING))
            .and(7, List.of(CostCategory.TRAINING, CostCategory.TRAVEL_AND_LODGING))
            .and(6, List.of(CostCategory.ADMINISTRATIVE, CostCategory.TRAVEL_AND_LODGING))
            .and(5, List.of(CostCategory.RECRUITMENT_FEE))
            .and(4, List.of(CostCategory.RECRUITMENT_FEE, CostCategory.TRAVEL_AND_LODGING))
            .and(4, List.of(CostCategory.MEDICAL))
            .and(3, List.of(CostCategory.SKILL_TEST, CostCategory.TRAINING))
            .and(3, List.of(CostCategory.ADMINISTRATIVE, CostCategory.MEDICAL, CostCategory.TRAVEL_AND_LODGING))
            .and(
                    2,
                    List.of(
                            CostCategory.RECRUITMENT_FEE,
                            CostCategory.MEDICAL,
                            CostCategory.INSURANCE,
                            CostCategory.SKILL_TEST,
                            CostCategory.TRAINING,
                            CostCategory.EQUIPMENT,
                            CostCategory.TRAVEL_AND_LODGING,
                            CostCategory.ADMINISTRATIVE));

    private final long seed;
    private final Shares<String> fields;
    private final int employers;
    private final LocalDate asOf;

    Vacancies(long seed, Mix mix, int employers, LocalDate asOf) {
        this.seed = seed;
        this.fields = mix.fields();
        this.employers = employers;
        this.asOf = asOf;
    }

    static String id(int number) {
        return "JOB-" + Workload.digits(number, 8);
    }

    /** A later version changes the openings, or the conditions, in turn. */
    Vacancy make(int number, int version) {
        var nature = new Draw(seed, Aspect.EMPLOYER, number, 0);
        var conditions = new Draw(seed, Aspect.CONDITIONS, number, version / 2);
        var openings = new Draw(seed, Aspect.OPENINGS, number, (version + 1) / 2);
        int region = Regions.OF_WORK.draw(nature);
        String field = fields.draw(nature);
        int hours = nature.between(160, 173);
        LocalDate startOn = asOf.plusDays(nature.between(14, 210));
        return new Vacancy(
                id(number),
                Policy.employerId(nature.below(employers + 1 + employers / 200)),
                "JPN",
                Regions.code(region),
                STATUSES.draw(nature),
                field,
                "work in " + field,
                OPENINGS.draw(openings),
                wage(conditions, region, hours),
                hours,
                CONTRACT_MONTHS.draw(nature),
                nature.perMille(100) ? null : PARTNER_FEES.draw(nature),
                LEVELS.draw(conditions),
                qualifications(conditions, field),
                conditions.perMille(150) ? EXPERIENCE.draw(conditions) : 0,
                conditions.perMille(250) ? ORIGINS.draw(conditions) : List.of(),
                EMPLOYER_PAYS.draw(conditions),
                offers(conditions),
                startOn,
                closesOn(openings),
                openings.perMille(50) ? Integer.valueOf(openings.between(10, 50)) : null);
    }

    /** About the minimum of the region, rounded to 1,000 yen; now and then below it. */
    private static Money wage(Draw draw, int region, int hours) {
        double above = draw.perMille(40) ? 0.97 : 1 + 0.20 * (draw.unit() + draw.unit());
        long thousands = Math.round(Regions.hourlyMinimum(region) * hours * above / 1000);
        return new Money(thousands + "000", "JPY");
    }

    private static List<String> qualifications(Draw draw, String field) {
        if (!draw.perMille(100)) {
            return List.of();
        }
        for (Field one : Field.ALL) {
            if (one.code().equals(field)) {
                return List.of(one.qualification());
            }
        }
        return List.of();
    }

    private static List<Need> offers(Draw draw) {
        var offers = new ArrayList<Need>(1);
        if (draw.perMille(200)) {
            offers.add(Need.FAMILY_HOUSING);
        }
        if (draw.perMille(80)) {
            offers.add(Need.CHILDCARE);
        }
        if (draw.perMille(50)) {
            offers.add(Need.ACCESSIBILITY);
        }
        return offers;
    }

    private LocalDate closesOn(Draw draw) {
        return draw.perMille(30) ? asOf.minusDays(draw.between(1, 30)) : asOf.plusDays(draw.below(120));
    }
}
