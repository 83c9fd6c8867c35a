package org.musubi.standalone.explain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.PairRule;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.rules.Verdict;

/**
 * Who is left out of a vacancy's shortlist and why, among those who seek its residence status and have a skill in its field.
 *
 * @param byCode how many fail each code first, the most frequent code first
 * @param overCap of those whom only a cap keeps out, the one that would pay most above it
 */
public record Exclusions(Vacancy vacancy, Map<String, Integer> byCode, Optional<OverCap> overCap) {
    public Exclusions {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /** Somebody whom only a cap keeps out. */
    public record OverCap(Candidate candidate, CostAssessment assessment) {}

    /** Looks at one vacancy; nothing when it is not known. */
    public static Optional<Exclusions> of(String vacancyId, FeedRecords records, LocalDate asOf) {
        Judge judge = records.judge(asOf);
        return records.vacancy(vacancyId).map(vacancy -> {
            List<Verdict> refused = records.candidates().stream()
                    .filter(candidate -> candidate.statuses().contains(vacancy.status()))
                    .filter(candidate -> candidate.skillIn(vacancy.field()).isPresent())
                    .map(candidate -> judge.verdict(candidate, vacancy))
                    .filter(verdict -> !verdict.isEligible())
                    .toList();
            return new Exclusions(vacancy, count(refused), worst(refused));
        });
    }

    private static Map<String, Integer> count(List<Verdict> refused) {
        var counts = new TreeMap<String, Integer>();
        refused.forEach(verdict -> counts.merge(verdict.codes().get(0), 1, Integer::sum));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static Optional<OverCap> worst(List<Verdict> refused) {
        return refused.stream()
                .filter(verdict -> verdict.codes().equals(List.of(PairRule.COST_CAP_EXCEEDED.name())))
                .map(verdict ->
                        new OverCap(verdict.pair().candidate(), verdict.pair().binding()))
                .min(Comparator.comparing(over -> over.assessment().headroom()));
    }
}
