package org.musubi.benchmarks.pipeline.passthrough;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.musubi.benchmarks.pipeline.cluster.Cluster;

/** Values that stand last in topics. */
final class Samples {
    private static final int PER_PARTITION = 250;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private Samples() {}

    /** Some values of each topic; a topic without any is left out. Empty ones are tombstones. */
    static Map<String, List<Optional<byte[]>>> of(Cluster cluster, List<String> topics) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed");
        var bytes = new ByteArrayDeserializer();
        Map<String, List<Optional<byte[]>>> samples = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach(
                    (partition, end) -> consumer.seek(partition, Math.max(starts.get(partition), end - PER_PARTITION)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(PATIENCE)
                        .forEach(record -> samples.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                                .add(Optional.ofNullable(record.value())));
            }
        }
        return samples;
    }
}
