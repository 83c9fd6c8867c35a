package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;

/**
 * What each single operation costs, its answers included, on one thread. A candidate concerns one shard, a vacancy all of
 * them; their times are added.
 */
public final class Operations {
    private static final int BATCH = 1_000;

    private final Run run;
    private final Population population;
    private final Shards shards;
    private final List<Integer> placed;
    private final Random random;
    private long lines;

    /** Operations on indexes that have room for newcomers if {@link #candidateArrives} is called. */
    public Operations(Run run, Loaded loaded) {
        this.run = run;
        population = loaded.population();
        shards = loaded.shards();
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
            for (int shard = 0; shard < shards.count(); shard++) {
                shards.index(shard).put(vacancy);
                shards.index(shard).settle(this::take);
            }
        };
    }

    /** Takes new vacancies back: from one to before the other. */
    public void takeVacanciesBack(int from, int to) {
        int first = run.workload().size().vacancies();
        for (int shard = 0; shard < shards.count(); shard++) {
            for (int i = from; i < to; i++) {
                shards.index(shard).removeVacancy(run.workload().vacancyId(first + i));
            }
            shards.index(shard).settle(this::take);
        }
    }

    /** Some candidate changes. */
    public Runnable candidateChanges(int i) {
        int number = random.nextInt(run.workload().size().candidates());
        return put(number, population.advance(number));
    }

    /** The i-th newcomer. */
    public Runnable candidateArrives(int i) {
        int number = run.workload().size().candidates() + i;
        return put(number, population.advance(number));
    }

    private Runnable put(int number, Candidate candidate) {
        ShardIndex index = shards.index(population.shardOf(number));
        return () -> {
            index.put(candidate);
            index.settle(this::take);
        };
    }

    /** The i-th of those on shortlists leaves; the one before, if it has left, comes back first, which is not timed. */
    public Runnable candidateLeaves(int i) {
        int number = placed.get(i % placed.size());
        String id = run.workload().candidateId(number);
        ShardIndex index = shards.index(population.shardOf(number));
        int before = placed.get(Math.floorMod(i - 1, placed.size()));
        if (!population.isThere(before)) {
            comeBack(before);
        }
        population.leave(number);
        return () -> {
            index.removeCandidate(id);
            index.settle(this::take);
        };
    }

    private Runnable batchLeaves(int size) {
        comeBackAll();
        var leaving = new HashMap<Integer, List<String>>();
        int begin = random.nextInt(placed.size());
        for (int i = 0; i < size; i++) {
            int number = placed.get((begin + i) % placed.size());
            population.leave(number);
            leaving.computeIfAbsent(population.shardOf(number), shard -> new ArrayList<>())
                    .add(run.workload().candidateId(number));
        }
        return () -> leaving.forEach((shard, ids) -> {
            ids.forEach(shards.index(shard)::removeCandidate);
            shards.index(shard).settle(this::take);
        });
    }

    private void comeBackAll() {
        placed.stream().filter(number -> !population.isThere(number)).forEach(this::comeBack);
    }

    private void comeBack(int number) {
        put(number, population.comeBack(number)).run();
    }

    private void take(String vacancyId, Answer answer) {
        lines += answer.best().size();
    }
}
