package org.musubi.matcher.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.OpennessRule;
import org.musubi.matcher.rules.PairRule;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.rules.Verdict;

/** Counts a vacancy's reach in one pass over the candidates. */
public final class ReachCount {
    /** The rules that a {@link Change} can mend. Who fails another is not judged against the changed vacancies. */
    private static final Set<Rule> MENDABLE = Set.of(
            OpennessRule.BELOW_MINIMUM_WAGE, PairRule.WAGE_TOO_LOW, PairRule.COST_CAP_EXCEEDED, PairRule.NO_FX_RATE);

    private static final List<Rule> CAP_ALONE = List.of(PairRule.COST_CAP_EXCEEDED);

    private final Judge judge;
    private final Terms terms;
    private final List<Variant> variants;
    private final List<BigDecimal> excesses = new ArrayList<>();
    private int eligible;

    private ReachCount(Vacancy vacancy, Judge judge) {
        this.judge = judge;
        this.terms = judge.terms(vacancy);
        this.variants = Changes.of(terms).stream()
                .map(change -> new Variant(change, judge.terms(change.applyTo(vacancy))))
                .toList();
    }

    /**
     * The reach of a vacancy.
     *
     * @param candidates everybody; looked at once, and not at all when the vacancy is closed for good
     */
    public static Reach of(Vacancy vacancy, Stream<Candidate> candidates, Judge judge) {
        var count = new ReachCount(vacancy, judge);
        if (MENDABLE.containsAll(count.terms.closedBecause())) {
            candidates.forEach(count::add);
        }
        return new Reach(
                vacancy,
                count.eligible,
                count.excesses,
                count.variants.stream()
                        .map(variant -> new Reach.Lift(variant.change, variant.lifts))
                        .toList());
    }

    private void add(Candidate candidate) {
        if (judge.admits(candidate, terms)) {
            Verdict verdict = judge.verdict(candidate, terms);
            List<Rule> failed = verdict.failed();
            if (failed.isEmpty()) {
                eligible++;
            } else if (MENDABLE.containsAll(failed)) {
                if (failed.equals(CAP_ALONE)) {
                    excesses.add(verdict.pair().binding().headroom().negate());
                }
                variants.forEach(variant -> variant.add(candidate));
            }
        }
    }

    /** The vacancy with one change, and how many that change would bring. */
    private final class Variant {
        private final Change change;
        private final Terms changed;
        private int lifts;

        Variant(Change change, Terms changed) {
            this.change = change;
            this.changed = changed;
        }

        /** Takes somebody who is not eligible without the change. */
        void add(Candidate candidate) {
            if (changed.isOpen() && judge.match(candidate, changed).isPresent()) {
                lifts++;
            }
        }
    }
}
