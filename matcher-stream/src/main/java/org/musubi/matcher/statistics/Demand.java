package org.musubi.matcher.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;

/** The published shortlists of one partition of the merge: open vacancies, pairs, and what these cost. */
public final class Demand implements Tally {
    private final Groups<Row.Offers, Openings> vacancies =
            new Groups<>(Openings::new, openings -> openings.vacancies == 0);
    private final Groups<Row.Placed, CostSum> pairs = new Groups<>(CostSum::new, sum -> sum.pairs() == 0);

    /** Open vacancies and their openings. */
    private static final class Openings {
        private long vacancies;
        private long openings;
    }

    /** A vacancy's shortlist has become another. */
    public void replace(Optional<Shortlist> before, Optional<Shortlist> after) {
        before.ifPresent(shortlist -> count(shortlist, Sign.MINUS));
        after.ifPresent(shortlist -> count(shortlist, Sign.PLUS));
    }

    @Override
    public void review(Row earlier) {
        if (earlier instanceof Row.Vacancies row) {
            vacancies.of(row.group());
        } else if (earlier instanceof Row.Pairs row) {
            pairs.of(row.group());
        }
    }

    @Override
    public void takeChanged(Consumer<Row> taker) {
        vacancies.takeChanged(
                (group, openings) -> taker.accept(new Row.Vacancies(group, openings.vacancies, openings.openings)));
        pairs.takeChanged((group, sum) -> taker.accept(new Row.Pairs(group, sum.in(group.currency()))));
    }

    private void count(Shortlist shortlist, Sign sign) {
        JobOrder order = shortlist.order();
        Site site = Site.of(order);
        Openings openings = vacancies.of(new Row.Offers(site, order.acceptedOrigins()));
        openings.vacancies += sign.of(1);
        openings.openings += sign.of(order.openings());
        BigDecimal wage = order.monthlyWage().amount();
        for (Match match : shortlist.entries()) {
            pairs(site, match, order).count(match, wage, sign);
        }
    }

    private CostSum pairs(Site site, Match match, JobOrder order) {
        return pairs.of(new Row.Placed(site, match.origin(), order.currency()));
    }
}
