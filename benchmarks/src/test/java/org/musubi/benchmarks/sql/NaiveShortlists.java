package org.musubi.benchmarks.sql;

import java.util.List;
import java.util.stream.IntStream;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/** The shortlists of a small workload, by the oracle. */
final class NaiveShortlists {
    private NaiveShortlists() {}

    static Fingerprints of(Workload workload) {
        return of(
                workload,
                IntStream.range(0, workload.size().candidates())
                        .mapToObj(number -> (Candidate) Domain.of(workload.candidate(number, 0)))
                        .toList());
    }

    static Fingerprints of(Workload workload, List<Candidate> candidates) {
        var judge = new Rulebook(workload.reference(), workload.asOf()).judge();
        List<Candidate> live = candidates.stream().filter(judge::isLive).toList();
        var fingerprints = new Fingerprints();
        for (int number = 0; number < workload.size().vacancies(); number++) {
            var vacancy = (Vacancy) Domain.of(workload.vacancy(number, 0));
            NaiveSearch.shortlist(vacancy, live, judge)
                    .ifPresent(best -> fingerprints.shortlist(vacancy.vacancyId(), best));
        }
        return fingerprints;
    }
}
