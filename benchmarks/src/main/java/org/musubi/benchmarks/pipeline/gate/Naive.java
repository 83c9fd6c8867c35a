package org.musubi.benchmarks.pipeline.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.pipeline.feed.Ledger;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/** Judges every candidate against some vacancies, one after the other, and holds nobody but the best. */
final class Naive {
    private Naive() {}

    /** The shortlists of the open ones among these vacancies, for the records as they stand. */
    static Fingerprints of(Ledger ledger, Predicate<String> vacancyIds) {
        var judge = new Judge(ledger.rules(), ledger.workload().asOf());
        List<Search> searches = ledger.vacancies()
                .filter(vacancy -> vacancyIds.test(vacancy.getVacancyId()))
                .map(vacancy -> new Search(judge, judge.terms((Vacancy) Domain.of(vacancy)), new TreeSet<>()))
                .filter(search -> search.terms.isOpen())
                .toList();
        ledger.candidates()
                .map(record -> (Candidate) Domain.of(record))
                .filter(judge::isLive)
                .forEach(candidate -> {
                    for (Search search : searches) {
                        search.take(candidate);
                    }
                });
        var shortlists = new Fingerprints();
        searches.forEach(
                search -> shortlists.shortlist(search.terms.vacancy().vacancyId(), new ArrayList<>(search.best)));
        return shortlists;
    }

    private record Search(Judge judge, Terms terms, TreeSet<Match> best) {
        void take(Candidate candidate) {
            judge.match(candidate, terms).ifPresent(best::add);
            if (best.size() > terms.vacancy().size()) {
                best.pollLast();
            }
        }
    }
}
