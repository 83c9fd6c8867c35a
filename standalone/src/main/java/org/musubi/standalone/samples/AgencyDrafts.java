package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;

/** Agencies of all origins, in the order of the origins; the first of an origin is its largest and in good standing. */
final class AgencyDrafts implements Drafts {
    private final Profile profile;
    private final Standing standing;
    private final long seed;
    private final int total;

    AgencyDrafts(Profile profile, Standing standing, long seed, int total) {
        this.profile = profile;
        this.standing = standing;
        this.seed = seed;
        this.total = total;
    }

    static String id(String origin, int number) {
        return String.format(Locale.ROOT, "%s-AGENCY-%03d", origin, number + 1);
    }

    /** How many agencies there are: at least one an origin. */
    int count() {
        return profile.origins().keySet().stream()
                .mapToInt(origin -> profile.countOf(origin, total))
                .sum();
    }

    @Override
    public ObjectNode line(int number) {
        int left = number;
        for (String origin : profile.origins().keySet()) {
            int here = profile.countOf(origin, total);
            if (left < here) {
                return line(origin, left);
            }
            left -= here;
        }
        throw new IndexOutOfBoundsException(number);
    }

    private ObjectNode line(String origin, int number) {
        var dice = new Dice(seed, "agency " + origin, number);
        var organisations = standing.organisations();
        LocalDate licensed = standing.daysAgo(dice, organisations.licensedDaysAgo());
        ObjectNode line = Drafts.object()
                .put("agencyId", id(origin, number))
                .put("origin", origin)
                .put("name", standing.name(dice, organisations.agencyTrades()))
                .put("licensedFrom", licensed.toString());
        if (number == 0) {
            return line;
        }
        if (dice.chance(organisations.lapsed())) {
            return line.put(
                    "licensedTo",
                    standing.daysAgo(dice, organisations.lapsedDaysAgo()).toString());
        }
        if (dice.chance(organisations.licenceEnds())) {
            int days = dice.within(organisations.licenceEndsInDays());
            line.put("licensedTo", standing.asOf().plusDays(days).toString());
        }
        standing.suspendSome(line, dice, organisations.agencyReasons());
        return line;
    }
}
