package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.musubi.standalone.samples.Profile.Origin;
import org.musubi.standalone.samples.Profile.People;

/** Candidates of one origin. */
final class CandidateDrafts implements Drafts {
    private final Profile profile;
    private final CostQuotes quotes;
    private final String origin;
    private final int agencies;
    private final long seed;
    private final LocalDate asOf;
    private final Weights regions;

    CandidateDrafts(Profile profile, String origin, int agencies, long seed, LocalDate asOf) {
        this.profile = profile;
        this.quotes = new CostQuotes(profile, seed);
        this.origin = origin;
        this.agencies = agencies;
        this.seed = seed;
        this.asOf = asOf;
        this.regions = profile.regions().weights();
    }

    @Override
    public ObjectNode line(int number) {
        var dice = new Dice(seed, "candidate " + origin, number);
        Origin from = profile.origins().get(origin);
        People people = profile.people();
        List<String> statuses = List.of(from.statuses().draw(dice).split("\\+"));
        String agencyId = AgencyDrafts.id(origin, agency(dice));

        ObjectNode line = Drafts.object()
                .put("candidateId", String.format(Locale.ROOT, "%s-%06d", origin, number + 1))
                .put("origin", origin)
                .put("agencyId", agencyId);
        putAges(line, dice);
        Drafts.putCodes(line, "statuses", statuses);
        List<String> fields = putSkills(line, dice, statuses.get(0));
        line.put("japanese", people.japanese().get(statuses.get(0)).draw(dice));
        putQualifications(line, dice, fields);
        if (!dice.chance(people.anyRegion())) {
            Drafts.putCodes(line, "preferredRegions", regions.drawSome(dice, dice.within(people.regionsNamed())));
        }
        putWageFloor(line, dice, from);
        boolean late = dice.chance(people.lateAvailable());
        int days = dice.within(late ? people.lateAvailableInDays() : people.availableInDays());
        line.put("availableFrom", asOf.plusDays(days).toString());
        Drafts.putHappening(line, "needs", people.needs(), dice);
        quotes.add(line.putArray("costs"), origin, agencyId, dice);
        return line;
    }

    /** Consent renewed and a test passed. */
    @Override
    public ObjectNode corrected(int number) {
        ObjectNode line = line(number);
        line.put(
                "consentUntil",
                asOf.plusDays(profile.people().consentDays().to()).toString());
        for (var skill : line.withArray("skills")) {
            ((ObjectNode) skill).put("skillTestPassed", true);
        }
        return line;
    }

    /** Agencies have sizes like 1, 1/2, 1/3, … */
    private int agency(Dice dice) {
        double total = 0;
        for (int i = 0; i < agencies; i++) {
            total += 1.0 / (i + 1);
        }
        double point = dice.unit() * total;
        int i = 0;
        while (i < agencies - 1 && point >= 1.0 / (i + 1)) {
            point -= 1.0 / (i + 1);
            i++;
        }
        return i;
    }

    private void putAges(ObjectNode line, Dice dice) {
        People people = profile.people();
        LocalDate consent = dice.chance(people.consentExpired())
                ? asOf.minusDays(dice.within(people.consentExpiredDaysAgo()))
                : asOf.plusDays(dice.within(people.consentDays()));
        line.put("consentUntil", consent.toString());
        if (dice.chance(people.minor())) {
            line.put(
                    "minorUntil", asOf.plusDays(dice.within(people.minorDays())).toString());
        }
    }

    private List<String> putSkills(ObjectNode line, Dice dice, String status) {
        People people = profile.people();
        Weights fields = profile.fields().under(status);
        var drawn = new ArrayList<String>(List.of(fields.draw(dice)));
        if (dice.chance(people.secondField())) {
            String second = fields.draw(dice);
            if (!drawn.contains(second)) {
                drawn.add(second);
            }
        }
        var skills = line.putArray("skills");
        for (String field : drawn) {
            boolean titp2 = dice.chance(people.titp2Completed().get(status));
            int months = titp2
                    ? dice.within(people.titp2Months())
                    : (int) Math.max(0, dice.normal(people.experienceMonths()));
            skills.addObject()
                    .put("field", field)
                    .put("experienceMonths", months)
                    .put("skillTestPassed", dice.chance(people.skillTestPassed().get(status)))
                    .put("titp2Completed", titp2);
        }
        return drawn;
    }

    private void putQualifications(ObjectNode line, Dice dice, List<String> fields) {
        var held = new TreeSet<String>();
        for (String field : fields) {
            profile.fields().fields().get(field).held().forEach((qualification, probability) -> {
                if (dice.chance(probability)) {
                    held.add(qualification);
                }
            });
        }
        Drafts.putCodes(line, "qualifications", held);
    }

    private void putWageFloor(ObjectNode line, Dice dice, Origin from) {
        People people = profile.people();
        if (!dice.chance(people.wageFloor())) {
            return;
        }
        double jpy = dice.normal(people.wageFloorJpy());
        String currency = dice.chance(people.wageFloorInHomeCurrency())
                ? from.cost().itemCurrencies().draw(dice)
                : "JPY";
        line.set("minimumMonthlyWage", Drafts.money(quotes.inCurrency(jpy, currency), currency));
    }
}
