package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;

/** Indexes that hold a whole workload and have settled. */
public final class Loaded implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Population population;
    private final Shards shards;
    private double loadSeconds;
    private double settleSeconds;
    private Tally first = Tally.ofNumbers();
    private long candidateBytes;
    private long vacancyBytes;

    private Loaded(Population population) {
        this.population = population;
        shards = new Shards(population);
    }

    /**
     * Loads.
     *
     * @param newcomers candidates beyond those of the workload that there will be room for
     */
    public static Loaded of(Workload workload, int shardCount, int newcomers, Progress progress)
            throws InterruptedException {
        var loaded = new Loaded(new Population(workload, shardCount, newcomers));
        loaded.load(progress);
        return loaded;
    }

    private void load(Progress progress) throws InterruptedException {
        Workload workload = population.workload();
        long empty = Heap.used();
        progress.say("loading %,d candidates".formatted(workload.size().candidates()));
        loadSeconds = shards.inEach(shard -> putReference(shards.index(shard)));
        loadSeconds += shards.inEach(shard -> putCandidates(shards.index(shard), shard));
        long withCandidates = Heap.used();
        progress.say("loading %,d vacancies".formatted(workload.size().vacancies()));
        loadSeconds += shards.inEach(shard -> putVacancies(shards.index(shard)));
        progress.say("making the first shortlists");
        settleSeconds = shards.settle(List.of(), new Merge(shards.count(), Tally.ofNumbers()));
        candidateBytes = withCandidates - empty;
        vacancyBytes = Heap.used() - withCandidates;
        first = Tally.ofLines();
        shards.inEach(shard -> reviewAll(shards.index(shard)));
        shards.settle(List.of(), new Merge(shards.count(), first));
    }

    Population population() {
        return population;
    }

    Shards shards() {
        return shards;
    }

    /** For taking everything in, without the making of the records. */
    double loadSeconds() {
        return loadSeconds;
    }

    /** For the first shortlists of all vacancies, merged. */
    double settleSeconds() {
        return settleSeconds;
    }

    /** The first shortlists. */
    Tally first() {
        return first;
    }

    /** Heap that the candidates occupy, in all shards together. */
    long candidateBytes() {
        return candidateBytes;
    }

    /** Heap that the vacancies occupy, with what is kept for their shortlists, in all shards together. */
    long vacancyBytes() {
        return vacancyBytes;
    }

    @Override
    public void close() {
        shards.close();
    }

    private long reviewAll(ShardIndex index) {
        for (int number = 0; number < population.workload().size().vacancies(); number++) {
            index.review(population.workload().vacancyId(number));
        }
        return 0;
    }

    private long putReference(ShardIndex index) {
        var records = population.reference().toList();
        long begin = System.nanoTime();
        records.forEach(index::put);
        return System.nanoTime() - begin;
    }

    private long putCandidates(ShardIndex index, int shard) {
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

    private long putVacancies(ShardIndex index) {
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
