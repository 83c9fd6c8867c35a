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
                Map<TopicPartition, Long> stops = new HashMap<>();
                for (TopicPartition partition : partitions) {
                    long start = mark.getOrDefault(partition, 0L);
                    long from = start + (ends.get(partition) - start) * place / PLACES;
                    consumer.seek(partition, from);
                    stops.put(partition, Math.min(ends.get(partition), from + PER_PLACE));
                }
                consumer.resume(partitions);
                read(consumer, stops, samples);
            }
        }
        return samples;
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> stops,
            Map<String, List<Optional<byte[]>>> samples) {
        while (!stops.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                Long stop = stops.get(new TopicPartition(record.topic(), record.partition()));
                if (stop != null && record.offset() < stop) {
                    samples.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                            .add(Optional.ofNullable(record.value()));
                }
            }
            stops.entrySet().removeIf(stop -> {
                boolean isReached = consumer.position(stop.getKey()) >= stop.getValue();
                if (isReached) {
                    consumer.pause(List.of(stop.getKey()));
                }
                return isReached;
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
