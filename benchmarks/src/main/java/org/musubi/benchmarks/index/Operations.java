package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;

/** What each single operation costs, its answers included. Only what touches very many vacancies is shared by threads. */
public final class Operations {
    private static final int BATCH = 1_000;

    private final Run run;
    private final Population population;
    private final ShardIndex index;
    private final List<Integer> placed;
    private final Random random;
    private long lines;

    /** Operations on an index that has room for newcomers if {@link #candidateArrives} is called. */
    public Operations(Run run, Loaded loaded) {
        this.run = run;
        population = loaded.population();
        index = loaded.index();
        random = new Random(run.workload().seed());
        placed = new ArrayList<>();
        loaded.first().placed().forEach(id -> placed.add(Population.number(id)));
    }

    /**
     * Measures them all.
     *
     * @param stopwatch its samples must not be more than the newcomers for whom the population has room
     */
    List<Measurement> measure(Stopwatch stopwatch, Progress progress) {
        var measurements = new ArrayList<Measurement>();
        progress.say("vacancies arrive");
        int few = Math.min(stopwatch.samples(), 10 + run.workload().size().vacancies() / 10);
        var fewVacancies = new Stopwatch(few, stopwatch.patience());
        measurements.add(fewVacancies.time(run, "vacancy arrives", 1, this::vacancyArrives));
        takeVacanciesBack(0, 2 * few);
        progress.say("candidates change");
        measurements.add(stopwatch.time(run, "candidate changes", 1, this::candidateChanges));
        progress.say("candidates arrive");
        measurements.add(stopwatch.time(run, "candidate arrives", 1, this::candidateArrives));
        if (!placed.isEmpty()) {
            progress.say("candidates leave");
            measurements.add(stopwatch.time(run, "candidate on a shortlist leaves", 1, this::candidateLeaves));
            int size = Math.min(BATCH, placed.size());
            var fewer = new Stopwatch(Math.max(1, stopwatch.samples() / 200), stopwatch.patience());
            measurements.add(
                    fewer.time(run, "candidate on a shortlist leaves, in a batch", size, i -> batchLeaves(size))
                            .with("batch", size));
        }
        progress.say("%,d lines answered".formatted(lines));
        return measurements;
    }

    /** A vacancy that is not among those of the workload: the i-th such. */
    public Runnable vacancyArrives(int i) {
        Vacancy vacancy = population.vacancy(run.workload().size().vacancies() + i);
        return () -> {
            index.put(vacancy);
            settle();
        };
    }

    /** Takes new vacancies back: from one to before the other. */
    public void takeVacanciesBack(int from, int to) {
        int first = run.workload().size().vacancies();
        for (int i = from; i < to; i++) {
            index.removeVacancy(run.workload().vacancyId(first + i));
        }
        settle();
    }

    /** Some candidate changes. */
    public Runnable candidateChanges(int i) {
        int number = random.nextInt(run.workload().size().candidates());
        return put(population.advance(number));
    }

    /** The i-th newcomer. */
    public Runnable candidateArrives(int i) {
        int number = run.workload().size().candidates() + i;
        return put(population.advance(number));
    }

    private Runnable put(Candidate candidate) {
        return () -> {
            index.put(candidate);
            settle();
        };
    }

    /** The i-th of those on shortlists leaves; the one before, if it has left, comes back first, which is not timed. */
    public Runnable candidateLeaves(int i) {
        int number = placed.get(i % placed.size());
        String id = run.workload().candidateId(number);
        int before = placed.get(Math.floorMod(i - 1, placed.size()));
        if (!population.isThere(before)) {
            comeBack(before);
        }
        population.leave(number);
        return () -> {
            index.removeCandidate(id);
            settle();
        };
    }

    private Runnable batchLeaves(int size) {
        comeBackAll();
        var leaving = new ArrayList<String>();
        int begin = random.nextInt(placed.size());
        for (int i = 0; i < size; i++) {
            int number = placed.get((begin + i) % placed.size());
            population.leave(number);
            leaving.add(run.workload().candidateId(number));
        }
        return () -> {
            leaving.forEach(index::removeCandidate);
            settle();
        };
    }

    private void comeBackAll() {
        placed.stream().filter(number -> !population.isThere(number)).forEach(this::comeBack);
    }

    private void comeBack(int number) {
        put(population.comeBack(number)).run();
    }

    private void settle() {
        index.settle((vacancyId, answer) -> Tally.prepare(answer), (vacancyId, table) -> lines += table.lines());
    }
}
