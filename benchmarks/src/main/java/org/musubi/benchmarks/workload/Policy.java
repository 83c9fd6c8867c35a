package org.musubi.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.avro.CapBasis;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Suspension;

/** Rules of states, after those in the folder {@code policy}, and employers. */
final class Policy {
    private static final String ISSUER = "benchmark";
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);
    private static final LocalDate NEW_SYSTEM = LocalDate.of(2027, 4, 1);
    private static final Map<String, String> UNITS_PER_USD = Map.of(
            "BDT", "122.4", "IDR", "16650", "JPY", "154.2", "NPR", "141.8", "PHP", "58.7", "USD", "1", "VND", "26350");

    private Policy() {}

    static String employerId(int number) {
        return "EMP-" + Workload.digits(number, 7);
    }

    /** The employers; a few are suspended, and a few that vacancies name are not among them. */
    static List<Employer> employers(long seed, int count, LocalDate asOf) {
        var employers = new ArrayList<Employer>(count);
        for (int number = 0; number < count; number++) {
            var draw = new Draw(seed, Aspect.EMPLOYER, -1 - number, 0);
            List<Suspension> suspensions = draw.perMille(10)
                    ? List.of(new Suspension(asOf.minusDays(draw.below(100)), null, "unpaid wages"))
                    : List.of();
            employers.add(new Employer(employerId(number), "JPN", "Employer " + number, suspensions));
        }
        return employers;
    }

    static List<SpecificRecord> rules(LocalDate asOf) {
        var rules = new ArrayList<SpecificRecord>();
        rules.add(serviceCharge("1", "3"));
        rules.add(months("JPN-ESD-TWO-MONTHS", "*", "ESD", "2"));
        rules.add(fixed("KHM-JPN-TITP", "KHM", "TITP", "6000"));
        rules.add(fixed("MMR-JPN-TITP", "MMR", "TITP", "2800"));
        rules.add(fixed("MMR-JPN-SSW1", "MMR", "SSW1", "1500"));
        rules.add(fixed("KHM-JPN-SSW1-INVENTED", "KHM", "SSW1", "2500"));
        rules.add(zero("IDN-JPN", "IDN", "*"));
        rules.add(zero("PHL-JPN-SSW1", "PHL", "SSW1"));
        rules.add(entry("JPN-ESD", "ESD", "*", LanguageLevel.A1, List.of(), false, false));
        rules.add(entry("JPN-ESD-CARE", "ESD", "NURSING_CARE", LanguageLevel.A2_2, List.of(), false, false));
        rules.add(entry("JPN-SSW1", "SSW1", "*", LanguageLevel.A2_2, List.of(), true, true));
        rules.add(entry(
                "JPN-SSW1-CARE", "SSW1", "NURSING_CARE", LanguageLevel.A2_2, List.of("CARE_JAPANESE"), true, true));
        rules.add(entry("JPN-SSW2", "SSW2", "*", LanguageLevel.B1, List.of(), true, false));
        rules.add(stop("JPN-SSW1-FOOD_SERVICE", "SSW1", "FOOD_SERVICE", "KHM"));
        rules.add(stop("JPN-ESD-AUTO_TRANSPORT", "ESD", "AUTO_TRANSPORT", "*"));
        rules.add(stop("JPN-ESD-AVIATION", "ESD", "AVIATION", "*"));
        rules.add(stop("JPN-TITP-ENDED", "TITP", "*", "*"));
        for (int number = 1; number <= Regions.CODES.size(); number++) {
            var hourly = new Money(Integer.toString(Regions.hourlyMinimum(number)), "JPY");
            rules.add(new MinimumWage(Regions.code(number), hourly, LocalDate.of(2025, 10, 1)));
        }
        UNITS_PER_USD.keySet().stream()
                .sorted()
                .forEach(currency -> rules.add(new FxRate(currency, UNITS_PER_USD.get(currency), asOf)));
        return rules;
    }

    /** Viet Nam's limit on the service charge, on every status: it bears on every vacancy. */
    static CapRule serviceCharge(String months, String mostMonths) {
        return new CapRule(
                "VNM-JPN-SERVICE-CHARGE",
                "VNM",
                "JPN",
                "*",
                CapBasis.WAGE_MONTHS_PER_YEAR,
                null,
                null,
                months,
                mostMonths,
                true,
                List.of(CostCategory.RECRUITMENT_FEE),
                LONG_AGO,
                null,
                ISSUER,
                ISSUER);
    }

    private static CapRule months(String id, String origin, String status, String months) {
        return plainRule(id, origin, status, CapBasis.WAGE_MONTHS, null, null, months);
    }

    private static CapRule fixed(String id, String origin, String status, String usd) {
        return plainRule(id, origin, status, CapBasis.FIXED, usd, "USD", null);
    }

    private static CapRule zero(String id, String origin, String status) {
        return plainRule(id, origin, status, CapBasis.ZERO, null, null, null);
    }

    private static CapRule plainRule(
            String id, String origin, String status, CapBasis basis, String amount, String currency, String months) {
        return new CapRule(
                id, origin, "JPN", status, basis, amount, currency, months, null, false, List.of(), LONG_AGO, null,
                ISSUER, ISSUER);
    }

    private static EntryRequirement entry(
            String id,
            String status,
            String field,
            LanguageLevel level,
            List<String> qualifications,
            boolean test,
            boolean waives) {
        return new EntryRequirement(id, status, field, level, qualifications, test, waives, LONG_AGO, null);
    }

    private static IntakeStop stop(String id, String status, String field, String origin) {
        return new IntakeStop(id, "JPN", status, field, origin, NEW_SYSTEM, null, ISSUER);
    }
}
