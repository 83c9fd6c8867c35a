package org.musubi.benchmarks.pipeline.plain;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/** A vacancy in its group, with the best candidates that are known. */
final class Standing {
    private final Vacancy vacancy;
    private Judge judge;
    private Terms terms;
    private final TreeSet<Match> best = new TreeSet<>();

    Standing(Vacancy vacancy, Judge judge) {
        this.vacancy = vacancy;
        judgedBy(judge);
    }

    /** Takes up other rules; its list is to be searched anew. */
    void judgedBy(Judge other) {
        judge = other;
        terms = judge.terms(vacancy);
        best.clear();
    }

    Vacancy vacancy() {
        return vacancy;
    }

    /** The best candidates, best first; empty when the vacancy is not open. */
    Optional<List<Match>> best() {
        return terms.isOpen() ? Optional.of(List.copyOf(best)) : Optional.empty();
    }

    /** What a change of a candidate does to the list. */
    enum Effect {
        NONE,
        CHANGED,
        TO_BE_SEARCHED
    }

    /** Takes a change of one candidate; empty: gone. */
    Effect take(String candidateId, Optional<Candidate> candidate) {
        if (best.stream().anyMatch(match -> match.candidateId().equals(candidateId))) {
            return Effect.TO_BE_SEARCHED; // somebody outside may be better now
        }
        return candidate.isPresent() && enters(candidate.get()) ? Effect.CHANGED : Effect.NONE;
    }

    /** Searches everybody in the group. */
    void search(Iterator<Candidate> everybody) {
        best.clear();
        if (terms.isOpen()) {
            everybody.forEachRemaining(this::enters);
        }
    }

    private boolean enters(Candidate candidate) {
        Optional<Match> match =
                terms.isOpen() && judge.isLive(candidate) ? judge.match(candidate, terms) : Optional.empty();
        if (match.isEmpty()) {
            return false;
        }
        best.add(match.get());
        return best.size() <= vacancy.size() || !match.get().equals(best.pollLast());
    }
}
