package org.musubi.matcher.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/**
 * A vacancy that stands before the shard's candidates, and its best ones so far.
 *
 * <p>The list is either exact or marked for a new search. It needs one when somebody left a full list, or sank on it below
 * its last place: then somebody who was never on the list may be better.
 */
final class Place {
    private final Vacancy vacancy;
    private final TreeSet<Match> best = new TreeSet<>();
    private final Map<String, Match> byCandidate = new HashMap<>();
    private Terms terms;
    private boolean needsSearch = true;

    Place(Vacancy vacancy) {
        this.vacancy = vacancy;
    }

    Vacancy vacancy() {
        return vacancy;
    }

    /** Forgets the terms and the list: something that bears on this vacancy has changed. */
    void reset() {
        terms = null;
        needsSearch = true;
    }

    /**
     * Looks at a candidate that is new or has changed.
     *
     * @return whether the list may have changed
     */
    boolean consider(Candidate candidate, Judge judge) {
        if (needsSearch) {
            return true;
        }
        boolean wasFull = best.size() == vacancy.size();
        Match last = wasFull ? best.last() : null;
        Match before = byCandidate.remove(candidate.candidateId());
        if (before != null) {
            best.remove(before);
        }
        Optional<Match> match = matchOf(candidate, judge);
        boolean beatsLast = match.isPresent() && (last == null || match.get().compareTo(last) <= 0);
        if (beatsLast) {
            add(match.get());
        } else if (before != null && wasFull) {
            needsSearch = true;
        }
        return before != null || beatsLast;
    }

    /** Drops a candidate that is gone; returns whether it was on the list. */
    boolean drop(String candidateId) {
        if (needsSearch) {
            return true;
        }
        Match before = byCandidate.remove(candidateId);
        if (before == null) {
            return false;
        }
        needsSearch = best.size() == vacancy.size();
        best.remove(before);
        return true;
    }

    /** The shard's answer, searched anew among the vacancy's candidates where that is needed. */
    Answer answer(Stream<Candidate> candidates, Judge judge) {
        if (terms == null) {
            terms = judge.terms(vacancy);
        }
        if (!terms.isOpen()) {
            return Answer.gone(terms.closedBecause().get(0).name());
        }
        if (needsSearch) {
            search(candidates, judge);
        }
        return Answer.open(vacancy, List.copyOf(best));
    }

    private void search(Stream<Candidate> candidates, Judge judge) {
        best.clear();
        byCandidate.clear();
        candidates.forEach(candidate -> matchOf(candidate, judge)
                .filter(match -> best.size() < vacancy.size() || match.compareTo(best.last()) < 0)
                .ifPresent(this::add));
        needsSearch = false;
    }

    private Optional<Match> matchOf(Candidate candidate, Judge judge) {
        return terms.isOpen() && judge.isLive(candidate) ? judge.match(candidate, terms) : Optional.empty();
    }

    private void add(Match match) {
        best.add(match);
        byCandidate.put(match.candidateId(), match);
        if (best.size() > vacancy.size()) {
            byCandidate.remove(best.pollLast().candidateId());
        }
    }
}
