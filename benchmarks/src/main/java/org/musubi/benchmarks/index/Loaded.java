package org.musubi.benchmarks.index;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.PoolIndex;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.wire.Domain;

/** An index that holds a whole workload and has settled. */
public final class Loaded implements AutoCloseable {
    /** In which an index settles. */
    public static final int THREADS = 2;

    private static final int BATCH = 1_000;

    private final Population population;
    private final ShardIndex index;
    private final Tally first = new Tally();
    private double loadSeconds;
    private double settleSeconds;
    private long candidateBytes;
    private long vacancyBytes;

    private Loaded(Population population) {
        this.population = population;
        index = new PoolIndex(population.workload().asOf(), population.archive(), THREADS);
    }

    /**
     * Loads.
     *
     * @param newcomers candidates beyond those of the workload that there will be room for
     */
    public static Loaded of(Workload workload, int newcomers, Progress progress) {
        var loaded = new Loaded(new Population(workload, newcomers));
        loaded.load(progress);
        return loaded;
    }

    private void load(Progress progress) {
        Workload workload = population.workload();
        long empty = Heap.used();
        progress.say("loading %,d candidates".formatted(workload.size().candidates()));
        List<ReferenceRecord> records = population.reference().toList();
        long begin = System.nanoTime();
        records.forEach(index::put);
        long nanos = System.nanoTime() - begin;
        nanos += putInBatches(workload.size().candidates(), population::advance, index::put);
        long withCandidates = Heap.used();
        progress.say("loading %,d vacancies".formatted(workload.size().vacancies()));
        nanos += putInBatches(workload.size().vacancies(), population::vacancy, index::put);
        loadSeconds = nanos / 1e9;
        progress.say("making the first shortlists");
        settleSeconds = settle(List.of(), new Tally());
        candidateBytes = withCandidates - empty;
        vacancyBytes = Heap.used() - withCandidates;
        for (int number = 0; number < workload.size().vacancies(); number++) {
            index.review(workload.vacancyId(number));
        }
        settleWhole(List.of(), first);
    }

    /** Puts records that are made before the clock starts; returns the nanoseconds. */
    private static <R> long putInBatches(int count, IntFunction<R> maker, Consumer<R> taker) {
        long nanos = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<R> batch = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(maker)
                    .toList();
            long begin = System.nanoTime();
            batch.forEach(taker);
            nanos += System.nanoTime() - begin;
        }
        return nanos;
    }

    Population population() {
        return population;
    }

    ShardIndex index() {
        return index;
    }

    /** From the first change to the last shortlist in numbers, in seconds. */
    double settle(List<SpecificRecord> changes, Tally tally) {
        return settle(changes, (vacancyId, answer) -> Tally.prepare(answer), (vacancyId, table) -> tally.take(table));
    }

    /** The same with whole shortlists. */
    double settleWhole(List<SpecificRecord> changes, Tally tally) {
        return settle(
                changes,
                (vacancyId, answer) -> Tally.prepareWhole(answer),
                (vacancyId, whole) -> whole.ifPresent(best -> tally.takeWhole(vacancyId, best)));
    }

    private <T> double settle(
            List<SpecificRecord> changes, BiFunction<String, Answer, T> prepare, BiConsumer<String, T> take) {
        List<ReferenceRecord> records = changes.stream()
                .map(change -> (ReferenceRecord) Domain.of(change))
                .toList();
        long begin = System.nanoTime();
        records.forEach(index::put);
        index.settle(prepare, take);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** For taking everything in, without the making of the records. */
    double loadSeconds() {
        return loadSeconds;
    }

    /** For the first shortlists of all vacancies. */
    double settleSeconds() {
        return settleSeconds;
    }

    /** The first shortlists. */
    Tally first() {
        return first;
    }

    /** Heap that the candidates occupy. */
    long candidateBytes() {
        return candidateBytes;
    }

    /** Heap that the vacancies occupy, with what is kept for their shortlists. */
    long vacancyBytes() {
        return vacancyBytes;
    }

    @Override
    public void close() {
        index.close();
    }
}
