package org.musubi.benchmarks.pipeline.streams;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends some messages to every partition, and the others where their key leads.
 *
 * @param everywhere keys whose messages go to every partition
 */
public record Everywhere<K, V>(Predicate<K> everywhere) implements StreamPartitioner<K, V> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, K key, V value, int partitions) {
        return everywhere.test(key)
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
