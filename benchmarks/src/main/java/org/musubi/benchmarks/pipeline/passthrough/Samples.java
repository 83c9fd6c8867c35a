package org.musubi.benchmarks.pipeline.passthrough;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.musubi.benchmarks.pipeline.cluster.Cluster;

/** Values of topics, taken from places that are spread evenly over what came since a mark was set. */
final class Samples {
    private static final int PLACES = 10;
    private static final int PER_PLACE = 25;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Cluster cluster;
    private final Map<TopicPartition, Long> mark = new HashMap<>();

    Samples(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What is there already is not to be sampled. */
    void mark() {
        mark.clear();
        try (var consumer = consumer()) {
            mark.putAll(consumer.endOffsets(
                    partitions(consumer, consumer.listTopics().keySet())));
        }
    }

    /** Some values of each topic; a topic without any is left out. Empty ones are tombstones. */
    Map<String, List<Optional<byte[]>>> of(Collection<String> topics) {
        Map<String, List<Optional<byte[]>>> samples = new TreeMap<>();
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (int place = 0; place < PLACES; place++) {
                for (TopicPartition partition : partitions) {
                    long start = mark.getOrDefault(partition, 0L);
                    consumer.seek(partition, start + (ends.get(partition) - start) * place / PLACES);
                }
                consumer.resume(partitions);
                read(consumer, ends, samples);
            }
        }
        return samples;
    }

    /**
     * Reads some of each partition, from where the consumer stands. Most there may be gone already, where only the last of a key is
     * kept.
     */
    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Map<String, List<Optional<byte[]>>> samples) {
        Map<TopicPartition, Integer> wanted = new HashMap<>();
        ends.keySet().forEach(partition -> wanted.put(partition, PER_PLACE));
        while (!wanted.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (wanted.getOrDefault(partition, 0) > 0) {
                    wanted.merge(partition, -1, Integer::sum);
                    samples.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                            .add(Optional.ofNullable(record.value()));
                }
            }
            wanted.entrySet().removeIf(partition -> {
                boolean isDone = partition.getValue() == 0
                        || consumer.position(partition.getKey()) >= ends.get(partition.getKey());
                if (isDone) {
                    consumer.pause(List.of(partition.getKey()));
                }
                return isDone;
            });
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "fetch.max.wait.ms",
                "20");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
