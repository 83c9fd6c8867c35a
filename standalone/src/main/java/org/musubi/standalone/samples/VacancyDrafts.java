package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.musubi.standalone.samples.Profile.Field;
import org.musubi.standalone.samples.Profile.Market;
import org.musubi.standalone.samples.Profile.Terms;

/** Job orders of employers in Japan, paid in yen. */
final class VacancyDrafts implements Drafts {
    private static final String CURRENCY = "JPY";

    private final Profile profile;
    private final EmployerDrafts employers;
    private final int employerCount;
    private final long seed;
    private final LocalDate asOf;
    private final Weights statuses;
    private final Weights regions;

    VacancyDrafts(Profile profile, EmployerDrafts employers, int employerCount, long seed, LocalDate asOf) {
        this.profile = profile;
        this.employers = employers;
        this.employerCount = employerCount;
        this.seed = seed;
        this.asOf = asOf;
        this.statuses = Weights.of(profile.market().statuses(), Terms::share);
        this.regions = profile.regions().weights();
    }

    @Override
    public ObjectNode line(int number) {
        var dice = new Dice(seed, "vacancy", number);
        Market market = profile.market();
        int employer = dice.below(employerCount);
        String status = statuses.draw(dice);
        Terms terms = market.statuses().get(status);
        String fieldCode = profile.fields().under(status).draw(dice);
        Field field = profile.fields().fields().get(fieldCode);
        String region = regions.draw(dice);
        int hours = (int) Math.round(dice.normal(market.monthlyHours()));

        ObjectNode line = Drafts.object()
                .put("vacancyId", String.format(Locale.ROOT, "JPN-VACANCY-%05d", number + 1))
                .put("employerId", EmployerDrafts.id(employer))
                .put("destination", "JPN")
                .put("region", region)
                .put("status", status)
                .put("field", fieldCode)
                .put("occupation", dice.oneOf(field.occupations()))
                .put("openings", market.openings().drawNumber(dice));
        line.set("monthlyWage", Drafts.money(wage(dice, terms, region, hours), CURRENCY));
        line.put("monthlyHours", hours);
        line.put("contractMonths", terms.contractMonths().drawNumber(dice));
        int partnerFee = terms.partnerMonthlyFeeJpy().drawNumber(dice);
        if (partnerFee > 0) {
            line.set("partnerMonthlyFee", Drafts.money(partnerFee, CURRENCY));
        }
        line.put("requiredJapanese", terms.requiredJapanese().draw(dice));
        putWishes(line, dice, field);
        Drafts.putCodes(line, "employerPays", employers.pays(employer));
        Drafts.putHappening(line, "offers", market.offers(), dice);
        putDays(line, dice, terms);
        int size = market.shortlistSizes().drawNumber(dice);
        if (size > 0) {
            line.put("shortlistSize", size);
        }
        return line;
    }

    /** More openings at a higher wage: an employer that did not find enough people. */
    @Override
    public ObjectNode corrected(int number) {
        ObjectNode line = line(number);
        long wage = line.path("monthlyWage").path("amount").asLong();
        line.put("openings", line.path("openings").asInt() + 1);
        line.set("monthlyWage", Drafts.money(wage + 5000, CURRENCY));
        return line;
    }

    /** A normal draw lifted to the region's minimum wage, or for a few vacancies set below that. In full hundreds. */
    private long wage(Dice dice, Terms terms, String region, int hours) {
        double drawn = dice.normal(terms.wageJpy());
        double minimum =
                (double) hours * profile.regions().regions().get(region).minimumWageJpy();
        double wage = dice.chance(profile.market().belowMinimumWage())
                ? profile.market().belowMinimumFactor() * minimum
                : Math.max(drawn, minimum);
        return (long) Math.ceil(wage / 100) * 100;
    }

    private void putWishes(ObjectNode line, Dice dice, Field field) {
        Market market = profile.market();
        Drafts.putHappening(line, "requiredQualifications", field.wanted(), dice);
        int experience = market.minimumExperienceMonths().drawNumber(dice);
        if (experience > 0) {
            line.put("minimumExperienceMonths", experience);
        }
        if (!dice.chance(market.anyOrigin())) {
            Drafts.putCodes(
                    line, "acceptedOrigins", market.origins().drawSome(dice, dice.within(market.originsNamed())));
        }
    }

    private void putDays(ObjectNode line, Dice dice, Terms terms) {
        Market market = profile.market();
        LocalDate closes = dice.chance(market.closed())
                ? asOf.minusDays(dice.within(market.closedDaysAgo()))
                : asOf.plusDays(dice.within(terms.closesInDays()));
        line.put(
                "startOn",
                closes.plusDays(dice.within(market.startsAfterClosingDays())).toString());
        line.put("closesOn", closes.toString());
    }
}
