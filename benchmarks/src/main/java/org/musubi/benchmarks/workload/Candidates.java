package org.musubi.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Skill;

/** Makes candidates. */
final class Candidates {
    /** What an update changes, in turn; each candidate begins at another place of the circle. */
    private static final List<Aspect> CHANGING = List.of(
            Aspect.LANGUAGE,
            Aspect.EXPERIENCE,
            Aspect.COSTS,
            Aspect.AVAILABILITY,
            Aspect.REGIONS,
            Aspect.PAY,
            Aspect.CONSENT,
            Aspect.NEEDS);

    private static final Shares<List<String>> STATUSES = Shares.of(56, List.of("SSW1"))
            .and(14, List.of("ESD"))
            .and(12, List.of("SSW1", "ESD"))
            .and(6, List.of("SSW1", "SSW2"))
            .and(5, List.of("SSW2"))
            .and(4, List.of("TITP", "ESD"))
            .and(3, List.of("TITP"));
    private static final Shares<LanguageLevel> LEVELS = Shares.of(60, LanguageLevel.NONE)
            .and(180, LanguageLevel.A1)
            .and(210, LanguageLevel.A2_1)
            .and(320, LanguageLevel.A2_2)
            .and(170, LanguageLevel.B1)
            .and(45, LanguageLevel.B2)
            .and(12, LanguageLevel.C1)
            .and(3, LanguageLevel.C2);
    private static final Shares<Integer> TYPICAL_MONTHS = Shares.of(4, 6)
            .and(8, 12)
            .and(4, 18)
            .and(7, 24)
            .and(3, 30)
            .and(10, 36)
            .and(3, 48);
    private static final List<Need> NEEDS = List.of(Need.FAMILY_HOUSING, Need.CHILDCARE, Need.ACCESSIBILITY);

    private final long seed;
    private final Shares<String> fields;
    private final Agencies agencies;
    private final LocalDate asOf;

    Candidates(long seed, Mix mix, Agencies agencies, LocalDate asOf) {
        this.seed = seed;
        this.fields = mix.fields();
        this.agencies = agencies;
        this.asOf = asOf;
    }

    String id(int number) {
        return id(Origin.SHARES.draw(nature(number)), number);
    }

    Candidate make(int number, int version) {
        Draw nature = nature(number);
        Origin origin = Origin.SHARES.draw(nature);
        Agencies.Desk desk = agencies.draw(nature, origin);
        LocalDate minorUntil = nature.perMille(20) ? asOf.plusDays(nature.between(-100, 365)) : null;
        List<String> statuses = STATUSES.draw(nature);
        String field = fields.draw(nature);
        String second = nature.perMille(220) ? fields.draw(nature) : field;
        var availability = draw(Aspect.AVAILABILITY, number, version);
        return new Candidate(
                id(origin, number),
                origin.code(),
                desk.agency().getAgencyId(),
                consentUntil(draw(Aspect.CONSENT, number, version)),
                minorUntil,
                statuses,
                skills(draw(Aspect.EXPERIENCE, number, version), field, second),
                LEVELS.draw(draw(Aspect.LANGUAGE, number, version)),
                qualifications(nature, field),
                regions(draw(Aspect.REGIONS, number, version)),
                minimumWage(draw(Aspect.PAY, number, version), origin),
                availability.perMille(700)
                        ? asOf.minusDays(availability.below(300))
                        : asOf.plusDays(availability.between(1, 300)),
                needs(draw(Aspect.NEEDS, number, version)),
                costs(draw(Aspect.COSTS, number, version), origin, desk));
    }

    private Draw nature(int number) {
        return new Draw(seed, Aspect.NATURE, number, 0);
    }

    /** The draw of an aspect as it stands after so many updates of the candidate. */
    private Draw draw(Aspect aspect, int number, int version) {
        int turn = Math.floorMod(CHANGING.indexOf(aspect) - number, CHANGING.size());
        return new Draw(seed, aspect, number, (version + CHANGING.size() - 1 - turn) / CHANGING.size());
    }

    private static String id(Origin origin, int number) {
        return origin.code() + "-" + Workload.digits(number, 9);
    }

    private LocalDate consentUntil(Draw draw) {
        return draw.perMille(15) ? asOf.minusDays(draw.between(1, 60)) : asOf.plusDays(draw.below(700));
    }

    private static List<Skill> skills(Draw draw, String field, String second) {
        var first = skill(draw, field);
        return field.equals(second) ? List.of(first) : List.of(first, skill(draw, second));
    }

    /** Nothing for a third, five years and more for a sixth, otherwise mostly halves of years. */
    private static Skill skill(Draw draw, String field) {
        int kind = draw.below(100);
        int months;
        if (kind < 34) {
            months = 0;
        } else if (kind < 50) {
            months = 60 + Math.max(0, draw.between(-30, 60));
        } else {
            months = draw.perMille(600) ? TYPICAL_MONTHS.draw(draw) : draw.between(1, 59);
        }
        boolean completed = months >= 34 && draw.perMille(650);
        return new Skill(field, months, draw.perMille(640), completed);
    }

    private static List<String> qualifications(Draw draw, String field) {
        var codes = new ArrayList<String>(2);
        for (Field one : Field.ALL) {
            if (one.code().equals(field) && draw.perMille(field.equals("NURSING_CARE") ? 700 : 250)) {
                codes.add(one.qualification());
            }
        }
        if (draw.perMille(120) && !codes.contains("LICENCE_CAR")) {
            codes.add("LICENCE_CAR");
        }
        return codes;
    }

    private static List<String> regions(Draw draw) {
        return draw.perMille(450) ? List.of() : Regions.wishes(draw, draw.between(1, 4));
    }

    private static Money minimumWage(Draw draw, Origin origin) {
        if (!draw.perMille(300)) {
            return null;
        }
        if (draw.perMille(150)) {
            long amount = origin.lowestWage() + draw.below(20) * origin.wageStep();
            return new Money(Long.toString(amount), origin.currency());
        }
        return new Money(Integer.toString(140_000 + 10_000 * draw.below(11)), "JPY");
    }

    private static List<Need> needs(Draw draw) {
        if (!draw.perMille(120)) {
            return List.of();
        }
        Need need = draw.of(NEEDS);
        return need == Need.CHILDCARE && draw.perMille(500) ? List.of(need, Need.FAMILY_HOUSING) : List.of(need);
    }

    private static List<CostItem> costs(Draw draw, Origin origin, Agencies.Desk desk) {
        return draw.perMille(30) ? Quotations.draw(draw, origin) : draw.of(desk.packages());
    }
}
