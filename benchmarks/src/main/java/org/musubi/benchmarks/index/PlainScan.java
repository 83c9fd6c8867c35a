package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/** Every live candidate judged against every vacancy by the rules as they are written, one after the other. */
final class PlainScan {
    private static final int BLOCK = 50_000;

    private final Workload workload;
    private final Population population;
    private final Reference reference = new Reference();

    /**
     * A scan.
     *
     * @param changes reference records that come after those of the workload
     */
    PlainScan(Workload workload, List<SpecificRecord> changes) {
        this.workload = workload;
        population = new Population(workload, 0);
        population.reference().forEach(reference::put);
        changes.forEach(change -> reference.put((ReferenceRecord) Domain.of(change)));
    }

    /** The rules; one for each thread. */
    Judge judge() {
        return new Judge(reference, workload.asOf());
    }

    Vacancy vacancy(int number) {
        return population.vacancy(number);
    }

    /** The live ones among candidates that have not been asked for before. */
    List<Candidate> live(int from, int to) {
        Judge judge = judge();
        return IntStream.range(from, to)
                .mapToObj(population::advance)
                .filter(judge::isLive)
                .toList();
    }

    /** The shortlists of the first so many vacancies; keeps few candidates in memory at a time. */
    Fingerprints firstVacancies(int vacancies) {
        Judge judge = judge();
        var shortlists = new ArrayList<Optional<List<Match>>>();
        for (int number = 0; number < vacancies; number++) {
            shortlists.add(NaiveSearch.shortlist(vacancy(number), List.of(), judge));
        }
        int candidates = workload.size().candidates();
        for (int from = 0; from < candidates; from += BLOCK) {
            List<Candidate> block = live(from, Math.min(candidates, from + BLOCK));
            for (int number = 0; number < vacancies; number++) {
                Vacancy vacancy = vacancy(number);
                shortlists.set(number, shortlists.get(number).map(best -> better(best, vacancy, block, judge)));
            }
        }
        var fingerprints = new Fingerprints();
        for (int number = 0; number < vacancies; number++) {
            String id = workload.vacancyId(number);
            shortlists.get(number).ifPresent(best -> fingerprints.shortlist(id, best));
        }
        return fingerprints;
    }

    private static List<Match> better(List<Match> best, Vacancy vacancy, List<Candidate> block, Judge judge) {
        var all = new ArrayList<Match>(best);
        all.addAll(NaiveSearch.shortlist(vacancy, block, judge).orElseThrow());
        return all.stream().sorted().limit(vacancy.size()).toList();
    }
}
