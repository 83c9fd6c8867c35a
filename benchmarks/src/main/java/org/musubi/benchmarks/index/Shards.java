package org.musubi.benchmarks.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.PoolIndex;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.wire.Domain;

/** The indexes of a population, one for each shard, each with a thread. */
final class Shards implements AutoCloseable {
    private final List<ShardIndex> indexes;
    private final ExecutorService threads;

    /** Empty indexes. */
    Shards(Population population) {
        indexes = IntStream.range(0, population.shards())
                .mapToObj(shard -> empty(population, shard))
                .toList();
        threads = Executors.newFixedThreadPool(indexes.size());
    }

    /** The one place where an index is made. */
    private static ShardIndex empty(Population population, int shard) {
        return new PoolIndex(population.workload().asOf(), population.archive(shard));
    }

    int count() {
        return indexes.size();
    }

    ShardIndex index(int shard) {
        return indexes.get(shard);
    }

    /**
     * Does the same in all shards at once.
     *
     * @param task does the work of one shard and says how many nanoseconds of it count
     * @return the most that a shard needed, in seconds
     */
    double inEach(IntToLongFunction task) throws InterruptedException {
        var tasks = new ArrayList<Callable<Long>>();
        for (int shard = 0; shard < indexes.size(); shard++) {
            int number = shard;
            tasks.add(() -> task.applyAsLong(number));
        }
        long most = 0;
        for (Future<Long> done : threads.invokeAll(tasks)) {
            most = Math.max(most, get(done));
        }
        return most / 1e9;
    }

    /** Has every shard answer what was touched, all at once; from the first change to the last answer, in seconds. */
    double settle(List<SpecificRecord> changes, BiConsumer<String, Answer> answers) throws InterruptedException {
        List<ReferenceRecord> records = changes.stream()
                .map(change -> (ReferenceRecord) Domain.of(change))
                .toList();
        return inEach(shard -> {
            long begin = System.nanoTime();
            records.forEach(indexes.get(shard)::put);
            indexes.get(shard).settle(answers);
            return System.nanoTime() - begin;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static long get(Future<Long> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a shard failed", e.getCause());
        }
    }
}
