package org.musubi.matcher.topology;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends some messages to every partition, and the others where their key leads. May be used by several threads. */
final class Multicast<K, V> implements StreamPartitioner<K, V> {
    private final Predicate<V> toAll;
    private volatile Set<Integer> all = Set.of(); // asked for with every message, and always the same

    /**
     * A way to send messages.
     *
     * @param toAll which values go to every partition
     */
    Multicast(Predicate<V> toAll) {
        this.toAll = toAll;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, K key, V value, int partitions) {
        return toAll.test(value) ? Optional.of(all(partitions)) : Optional.empty();
    }

    private Set<Integer> all(int partitions) {
        Set<Integer> known = all;
        if (known.size() != partitions) {
            known = IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet());
            all = known;
        }
        return known;
    }
}
