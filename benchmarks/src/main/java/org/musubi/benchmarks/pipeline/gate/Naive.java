package org.musubi.benchmarks.pipeline.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.pipeline.feed.Ledger;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Skill;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/** The naive search, but for candidates without a skill in the vacancy's field, who are never eligible. */
public final class Naive implements Expected {
    @Override
    public Fingerprints of(Ledger ledger) {
        var judge = new Judge(ledger.rules(), ledger.workload().asOf());
        Map<String, List<Candidate>> byField = byField(ledger);
        var expected = new Fingerprints();
        ledger.vacancies().map(record -> (Vacancy) Domain.of(record)).forEach(vacancy -> NaiveSearch.shortlist(
                        vacancy, byField.getOrDefault(vacancy.field(), List.of()), judge)
                .ifPresent(best -> expected.shortlist(vacancy.vacancyId(), best)));
        return expected;
    }

    private static Map<String, List<Candidate>> byField(Ledger ledger) {
        Map<String, List<Candidate>> byField = new HashMap<>();
        ledger.candidates().map(record -> (Candidate) Domain.of(record)).forEach(candidate -> {
            for (Skill skill : candidate.skills()) {
                byField.computeIfAbsent(skill.field(), name -> new ArrayList<>())
                        .add(candidate);
            }
        });
        return byField;
    }
}
