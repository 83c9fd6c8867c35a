package org.musubi.benchmarks.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.rules.Match;

/** Looks at shortlists as they come, and keeps none. */
final class Tally {
    private static final int MOST_PLACED = 50_000;

    private final Set<String> placed = new TreeSet<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private long vacancies;
    private long lines;

    /** What there is to be taken of a shortlist in numbers. */
    static Table prepare(Answer answer) {
        return Table.of(answer);
    }

    /** What there is to be taken of a whole shortlist; empty where the vacancy is not open. */
    static Optional<List<Match>> prepareWhole(Answer answer) {
        return answer.vacancy().map(open -> answer.best());
    }

    /** Takes a shortlist in numbers. */
    void take(Table table) {
        lines += table.lines();
    }

    /** Takes a whole shortlist, its fingerprint, and some of the candidates that are on it. */
    void takeWhole(String vacancyId, List<Match> best) {
        vacancies++;
        lines += best.size();
        fingerprints.shortlist(vacancyId, best);
        if (!best.isEmpty() && placed.size() < MOST_PLACED) {
            placed.add(best.get(best.size() / 2).candidateId());
        }
    }

    /** Open vacancies, where shortlists were taken whole. */
    long vacancies() {
        return vacancies;
    }

    /** Candidates on shortlists, each as often as it is on one. */
    long lines() {
        return lines;
    }

    /** Some candidates that are on shortlists, in the order of their ids. */
    List<String> placed() {
        return List.copyOf(placed);
    }

    Fingerprints fingerprints() {
        return fingerprints;
    }
}
