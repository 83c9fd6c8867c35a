package org.musubi.benchmarks.sql;

import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/** A workload as tables of numbers, ready to be loaded into a database, and the means to prepare changes to it. */
final class Prepared {
    private static final int AT_ONCE = 20_000;

    final IntTable wishes;
    final IntTable vacancies = new IntTable(VacancyRows.WIDTH);
    final IntTable terms = new IntTable(VacancyRows.TERMS_WIDTH);
    final IntTable sums = new IntTable(3);
    final long[] candidateHashes;
    final long[] vacancyHashes;
    final List<String> capRules;

    private final Workload workload;
    private final Dictionary dictionary = new Dictionary();
    private final CandidateRows candidateRows;
    private double seconds;

    private Prepared(Workload workload, Progress progress) {
        this.workload = workload;
        Stopwatch watch = Stopwatch.start();
        var rulebook = new Rulebook(workload.reference(), workload.asOf());
        candidateRows = new CandidateRows(rulebook, dictionary);
        candidateHashes = new long[workload.size().candidates()];
        vacancyHashes = new long[workload.size().vacancies()];
        seconds = watch.seconds();
        IntTable unsorted = candidates(progress);
        vacancies(new VacancyRows(rulebook, dictionary), progress);
        watch = Stopwatch.start();
        Lots.requireDistinct(candidateHashes);
        wishes = CandidateRows.inSearchOrder(unsorted);
        dictionary.packages.addSums(sums);
        capRules = List.copyOf(dictionary.capRules.valuesFrom(0));
        seconds += watch.seconds();
    }

    static Prepared of(Workload workload, Progress progress) {
        return new Prepared(workload, progress);
    }

    private IntTable candidates(Progress progress) {
        var rows = new IntTable(CandidateRows.WIDTH);
        for (int from = 0; from < candidateHashes.length; from += AT_ONCE) {
            progress.say("prepared %,d of %,d candidates".formatted(from, candidateHashes.length));
            List<Candidate> some = candidates(from, Math.min(candidateHashes.length, from + AT_ONCE));
            Stopwatch watch = Stopwatch.start();
            int number = from;
            for (Candidate candidate : some) {
                candidateHashes[number] = Lots.hash(candidate.candidateId());
                candidateRows.add(number, candidate, rows);
                number++;
            }
            seconds += watch.seconds();
        }
        return rows;
    }

    private List<Candidate> candidates(int from, int to) {
        var some = new ArrayList<Candidate>();
        for (int number = from; number < to; number++) {
            some.add(candidate(number, 0));
        }
        return some;
    }

    private Candidate candidate(int number, int version) {
        return (Candidate) Domain.of(workload.candidate(number, version));
    }

    private void vacancies(VacancyRows vacancyRows, Progress progress) {
        progress.say("preparing %,d vacancies".formatted(vacancyHashes.length));
        for (int number = 0; number < vacancyHashes.length; number++) {
            var vacancy = (Vacancy) Domain.of(workload.vacancy(number, 0));
            Stopwatch watch = Stopwatch.start();
            vacancyHashes[number] = Lots.hash(vacancy.vacancyId());
            vacancyRows.add(number, vacancy, vacancies, terms);
            seconds += watch.seconds();
        }
    }

    /** A later version of a candidate as rows, with the sums of its package if that is new. */
    Change change(int number, int version) {
        var rows = new IntTable(CandidateRows.WIDTH);
        var newSums = new IntTable(3);
        candidateRows.add(number, candidate(number, version), rows);
        dictionary.packages.addSums(newSums);
        return new Change(number, rows, newSums);
    }

    Workload workload() {
        return workload;
    }

    /** How many origins there are. */
    int origins() {
        return dictionary.origins.size();
    }

    /** How many sets of categories count somewhere. */
    int countedSets() {
        return dictionary.packages.countedSets();
    }

    /** How long the preparing took, in seconds, without the making of the records. */
    double seconds() {
        return seconds;
    }

    /** A candidate's new rows in the place of all earlier ones. */
    record Change(int candidate, IntTable wishes, IntTable sums) {}
}
