package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;

/** Those shown on the list of a vacancy, read from where their figures stand. */
final class ListedLines implements Answer.Lines {
    private final CandidateTable candidates;
    private final Agencies agencies;
    private final StandingVacancy standing;
    private final TopList list;
    private final Conditions conditions;

    /** The lines of an open vacancy whose list is exact. */
    ListedLines(CandidateTable candidates, Agencies agencies, StandingVacancy standing) {
        this.candidates = candidates;
        this.agencies = agencies;
        this.standing = standing;
        this.list = standing.list();
        this.conditions = standing.conditions().orElseThrow();
    }

    @Override
    public int size() {
        return list.shown();
    }

    @Override
    public Answer.Line line(int rank) {
        long entry = list.entry(rank);
        int row = Entry.row(entry);
        int costs = candidates.costs(row);
        int binding = conditions.binding(costs, agencies.origin(candidates.agency(row)));
        return new Answer.Line(
                row,
                Entry.score(entry),
                conditions.paid(costs, binding),
                conditions.cap(binding),
                conditions.rule(binding).ruleId());
    }

    @Override
    public List<Match> matches() {
        int digits = Money.minorUnitDigits(standing.vacancy().currency());
        var matches = new ArrayList<Match>(size());
        for (int rank = 0; rank < size(); rank++) {
            matches.add(match(list.entry(rank), digits));
        }
        return matches;
    }

    private Match match(long entry, int digits) {
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
