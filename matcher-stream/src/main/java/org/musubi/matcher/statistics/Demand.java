package org.musubi.matcher.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Places;
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
        Optional<JobOrder> earlier = before.map(Shortlist::order);
        Optional<JobOrder> later = after.map(Shortlist::order);
        if (earlier.isPresent() && earlier.equals(later)) {
            countMissing(before.get(), after.get(), Sign.MINUS);
            countMissing(after.get(), before.get(), Sign.PLUS);
        } else {
            before.ifPresent(shortlist -> count(shortlist, Sign.MINUS));
            after.ifPresent(shortlist -> count(shortlist, Sign.PLUS));
        }
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
        var sums = new Placements(order);
        for (Match match : shortlist.entries()) {
            sums.count(match, sign);
        }
    }

    /** Counts the entries of a shortlist that another of the same vacancy does not have, or not so. */
    private void countMissing(Shortlist shortlist, Shortlist other, Sign sign) {
        var sums = new Placements(shortlist.order());
        var others = new Places(other.entries());
        for (Match match : shortlist.entries()) {
            int place = others.of(match.candidateId());
            if (place < 0 || !other.entries().get(place).equals(match)) {
                sums.count(match, sign);
            }
        }
    }

    /** Where the entries on shortlists of one vacancy are counted: looked up once for each origin. */
    private final class Placements {
        private final JobOrder order;
        private final BigDecimal wage;
        private final Map<String, CostSum> byOrigin = new HashMap<>();

        Placements(JobOrder order) {
            this.order = order;
            wage = order.monthlyWage().amount();
        }

        void count(Match match, Sign sign) {
            byOrigin.computeIfAbsent(
                            match.origin(),
                            origin -> pairs.of(new Row.Placed(Site.of(order), origin, order.currency())))
                    .count(match, wage, sign);
        }
    }
}
