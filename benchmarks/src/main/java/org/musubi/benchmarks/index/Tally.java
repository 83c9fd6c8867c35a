package org.musubi.benchmarks.index;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.matcher.rules.Match;

/** Looks at shortlists as they come, so that none is made for nothing, and keeps none. Safe for use by several threads. */
final class Tally implements BiConsumer<String, List<Match>> {
    private static final int MOST_PLACED = 50_000;

    private final LongAdder vacancies = new LongAdder();
    private final LongAdder lines = new LongAdder();
    private final LongAdder scores = new LongAdder();
    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Fingerprints fingerprints = new Fingerprints();
    private final boolean keepsFingerprints;

    private Tally(boolean keepsFingerprints) {
        this.keepsFingerprints = keepsFingerprints;
    }

    /** A tally that costs next to nothing. */
    static Tally ofNumbers() {
        return new Tally(false);
    }

    /** A tally with fingerprints, and with some of the candidates that are on shortlists. */
    static Tally ofLines() {
        return new Tally(true);
    }

    @Override
    public void accept(String vacancyId, List<Match> best) {
        vacancies.increment();
        lines.add(best.size());
        scores.add(best.stream().mapToInt(match -> match.score().total()).sum());
        if (keepsFingerprints) {
            synchronized (fingerprints) {
                fingerprints.shortlist(vacancyId, best);
            }
            if (!best.isEmpty() && placed.size() < MOST_PLACED) {
                placed.add(best.get(best.size() / 2).candidateId());
            }
        }
    }

    /** Open vacancies. */
    long vacancies() {
        return vacancies.sum();
    }

    /** Candidates on shortlists, each as often as it is on one. */
    long lines() {
        return lines.sum();
    }

    /** Some candidates that are on shortlists, in the order of their ids. */
    List<String> placed() {
        return placed.stream().sorted().toList();
    }

    Fingerprints fingerprints() {
        return fingerprints;
    }

    @Override
    public String toString() {
        return "%,d open vacancies, %,d lines, sum of scores %,d".formatted(vacancies(), lines(), scores.sum());
    }
}
