package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;

/** Turns entries of lists back into matches. */
final class Matches {
    private final CandidateTable candidates;
    private final Agencies agencies;

    Matches(CandidateTable candidates, Agencies agencies) {
        this.candidates = candidates;
        this.agencies = agencies;
    }

    /** Those shown on the list of a vacancy in numbers, best first. */
    List<Match> best(StandingVacancy standing) {
        TopList list = standing.list();
        Conditions conditions = standing.conditions().orElseThrow();
        int digits = Money.minorUnitDigits(standing.vacancy().currency());
        var best = new ArrayList<Match>(list.shown());
        for (int rank = 0; rank < list.shown(); rank++) {
            best.add(match(list.entry(rank), list, conditions, digits));
        }
        return best;
    }

    private Match match(long entry, TopList list, Conditions conditions, int digits) {
        int row = Entry.row(entry);
        int costs = candidates.costs(row);
        Agencies.AgencyOfOrigin agency = agencies.value(candidates.agency(row));
        int binding = conditions.binding(costs, agencies.origin(candidates.agency(row)));
        return new Match(
                candidates.id(row),
                agency.origin(),
                agency.agencyId(),
                Entry.parts(entry),
                list.lot(row),
                BigDecimal.valueOf(conditions.paid(costs, binding), digits),
                BigDecimal.valueOf(conditions.cap(binding), digits),
                conditions.rule(binding).ruleId());
    }
}
