package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
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
final class Operations {
    private static final int BATCH = 1_000;

    private final Run run;
    private final Population population;
    private final Shards shards;
    private final List<Integer> placed;
    private final Random random;
    private final BiConsumer<String, Answer> answers = (vacancyId, answer) -> {};

    Operations(Run run, Loaded loaded) {
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
        takeNewVacanciesBack(fewVacancies);
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
        return measurements;
    }

    private Runnable vacancyArrives(int i) {
        Vacancy vacancy = population.vacancy(run.workload().size().vacancies() + i);
        return () -> {
            for (int shard = 0; shard < shards.count(); shard++) {
                shards.index(shard).put(vacancy);
                shards.index(shard).settle(answers);
            }
        };
    }

    private void takeNewVacanciesBack(Stopwatch stopwatch) {
        int first = run.workload().size().vacancies();
        for (int shard = 0; shard < shards.count(); shard++) {
            for (int i = 0; i < 2 * stopwatch.samples(); i++) {
                shards.index(shard).removeVacancy(run.workload().vacancyId(first + i));
            }
            shards.index(shard).settle(answers);
        }
    }

    private Runnable candidateChanges(int i) {
        int number = random.nextInt(run.workload().size().candidates());
        return put(number, population.advance(number));
    }

    private Runnable candidateArrives(int i) {
        int number = run.workload().size().candidates() + i;
        return put(number, population.advance(number));
    }

    private Runnable put(int number, Candidate candidate) {
        ShardIndex index = shards.index(population.shardOf(number));
        return () -> {
            index.put(candidate);
            index.settle(answers);
        };
    }

    /** One leaves; the one who left before comes back. */
    private Runnable candidateLeaves(int i) {
        int number = placed.get(i % placed.size());
        String id = run.workload().candidateId(number);
        ShardIndex index = shards.index(population.shardOf(number));
        if (i > 0) {
            int before = placed.get((i - 1) % placed.size());
            comeBack(before);
        }
        population.leave(number);
        return () -> {
            index.removeCandidate(id);
            index.settle(answers);
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
            shards.index(shard).settle(answers);
        });
    }

    private void comeBackAll() {
        placed.stream().filter(number -> !population.isThere(number)).forEach(this::comeBack);
    }

    private void comeBack(int number) {
        put(number, population.comeBack(number)).run();
    }
}
