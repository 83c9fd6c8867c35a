package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;

/**
 * Indexes that hold a whole workload and have settled.
 *
 * @param loadSeconds for taking everything in, without the making of the records
 * @param settleSeconds for the first shortlists of all vacancies
 * @param first those shortlists
 * @param candidateBytes heap that the candidates occupy, in all shards together
 * @param vacancyBytes heap that the vacancies occupy, with what was kept of their shortlists, in all shards together
 */
record Loaded(
        Population population,
        Shards shards,
        double loadSeconds,
        double settleSeconds,
        Tally first,
        long candidateBytes,
        long vacancyBytes)
        implements AutoCloseable {
    private static final int BATCH = 1_000;

    /** Loads. */
    static Loaded of(Workload workload, int shardCount, int newcomers, Progress progress) throws InterruptedException {
        var population = new Population(workload, shardCount, newcomers);
        var shards = new Shards(population);
        long empty = Heap.used();
        progress.say("loading %,d candidates".formatted(workload.size().candidates()));
        double seconds = shards.inEach(shard -> putReference(population, shards.index(shard)));
        seconds += shards.inEach(shard -> putCandidates(population, shards.index(shard), shard));
        long withCandidates = Heap.used();
        progress.say("loading %,d vacancies".formatted(workload.size().vacancies()));
        seconds += shards.inEach(shard -> putVacancies(population, shards.index(shard)));
        progress.say("making the first shortlists");
        double settling = shards.settle(List.of(), new Merge(shardCount, Tally.ofNumbers()));
        long withVacancies = Heap.used();
        var first = Tally.ofLines();
        shards.inEach(shard -> reviewAll(workload, shards.index(shard)));
        shards.settle(List.of(), new Merge(shardCount, first));
        return new Loaded(
                population, shards, seconds, settling, first, withCandidates - empty, withVacancies - withCandidates);
    }

    private static long reviewAll(Workload workload, ShardIndex index) {
        for (int number = 0; number < workload.size().vacancies(); number++) {
            index.review(workload.vacancyId(number));
        }
        return 0;
    }

    @Override
    public void close() {
        shards.close();
    }

    private static long putReference(Population population, ShardIndex index) {
        var records = population.reference().toList();
        long begin = System.nanoTime();
        records.forEach(index::put);
        return System.nanoTime() - begin;
    }

    private static long putCandidates(Population population, ShardIndex index, int shard) {
        long nanos = 0;
        int candidates = population.workload().size().candidates();
        var batch = new ArrayList<Candidate>(BATCH);
        for (int number = 0; number < candidates; number++) {
            if (population.shardOf(number) == shard) {
                batch.add(population.advance(number));
            }
            if (batch.size() == BATCH || number == candidates - 1) {
                long begin = System.nanoTime();
                batch.forEach(index::put);
                nanos += System.nanoTime() - begin;
                batch.clear();
            }
        }
        return nanos;
    }

    private static long putVacancies(Population population, ShardIndex index) {
        long nanos = 0;
        int vacancies = population.workload().size().vacancies();
        for (int from = 0; from < vacancies; from += BATCH) {
            List<Vacancy> batch = IntStream.range(from, Math.min(vacancies, from + BATCH))
                    .mapToObj(population::vacancy)
                    .toList();
            long begin = System.nanoTime();
            batch.forEach(index::put);
            nanos += System.nanoTime() - begin;
        }
        return nanos;
    }
}
