package org.musubi.benchmarks.pipeline.latency;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.schemas.topics.Topics;

/** The match events of all origins that come from now on, once they are committed. For one thread at a time. */
public final class Events implements AutoCloseable {
    private static final Pattern NAMES = Pattern.compile(Topics.MATCH_EVENTS.namePattern());
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public Events(Cluster cluster) {
        var bytes = new ByteArrayDeserializer();
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed"),
                bytes,
                bytes);
        List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> NAMES.matcher(topic.getKey()).matches())
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy: settle now where the end is
    }

    /** What has come; waits for a moment if nothing has. */
    public Collection<ConsumerRecord<byte[], byte[]>> poll() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
        return records.partitions().stream()
                .flatMap(partition -> records.records(partition).stream())
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
