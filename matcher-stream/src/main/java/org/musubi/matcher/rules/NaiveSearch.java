package org.musubi.matcher.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The oracle: judges every candidate against a vacancy. Slow and plain; every index must give the same. */
public final class NaiveSearch {
    private NaiveSearch() {}

    /** The shortlist of a vacancy, best first; nothing when the vacancy is not open. */
    public static Optional<List<Match>> shortlist(Vacancy vacancy, Collection<Candidate> candidates, Judge judge) {
        return ranking(vacancy, candidates, judge)
                .map(everybody -> everybody.stream().limit(vacancy.size()).toList());
    }

    /** Everybody who may be on the vacancy's shortlist, best first; nothing when the vacancy is not open. */
    public static Optional<List<Match>> ranking(Vacancy vacancy, Collection<Candidate> candidates, Judge judge) {
        Terms terms = judge.terms(vacancy);
        return terms.isOpen()
                ? Optional.of(candidates.stream()
                        .filter(judge::isLive)
                        .flatMap(candidate -> judge.match(candidate, terms).stream())
                        .sorted()
                        .toList())
                : Optional.empty();
    }
}
