package org.musubi.standalone.settled;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topic;

/** How far the matcher has come in its input topics. */
public final class Backlog {
    private static final Pattern INPUTS = Pattern.compile(Stream.of(RecordKind.values())
            .map(RecordKind::topic)
            .map(Topic::namePattern)
            .distinct()
            .collect(Collectors.joining("|")));

    private final String bootstrapServers;
    private final Admin admin;
    private final String group;

    /**
     * Positions added up over all input partitions. They count records and the marks that end transactions.
     *
     * @param written how far the feeds have written
     * @param read how far the matcher has read
     */
    public record Progress(long written, long read) {}

    /**
     * @param bootstrapServers the cluster
     * @param admin a client of it
     * @param group the matcher's group
     */
    public Backlog(String bootstrapServers, Admin admin, String group) {
        this.bootstrapServers = bootstrapServers;
        this.admin = admin;
        this.group = group;
    }

    /** How far both sides have come. */
    public Progress progress() {
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> committed = committed();
        return new Progress(
                sum(ends.values()),
                ends.keySet().stream()
                        .mapToLong(partition -> committed.getOrDefault(partition, 0L))
                        .sum());
    }

    /** Whether the matcher has taken in, for good, every input record that is there now. */
    public boolean isEmpty() {
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> committed = committed();
        var behind = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> {
            long position = committed.getOrDefault(partition, 0L);
            if (position < end) {
                behind.put(partition, position);
            }
        });
        return behind.isEmpty() || holdsNoRecords(behind, ends);
    }

    /** Whether there is no record at all in the input topics. */
    public boolean hasNoInput() {
        return offsets(OffsetSpec.latest()).equals(offsets(OffsetSpec.earliest()));
    }

    /** A position may lie before marks of transactions, which are no records and which nobody commits. */
    private boolean holdsNoRecords(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers, "isolation.level", "read_committed", "fetch.max.wait.ms", "20");
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            Set<TopicPartition> open = new HashSet<>(from.keySet());
            while (!open.isEmpty()) {
                if (!consumer.poll(Duration.ofMillis(50)).isEmpty()) {
                    return false;
                }
                open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            }
            return true;
        }
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        List<String> topics = wait(admin.listTopics().names()).stream()
                .filter(name -> INPUTS.matcher(name).matches())
                .toList();
        Map<TopicPartition, OffsetSpec> question =
                wait(admin.describeTopics(topics).allTopicNames()).entrySet().stream()
                        .flatMap(topic -> topic.getValue().partitions().stream()
                                .map(partition -> new TopicPartition(topic.getKey(), partition.partition())))
                        .collect(Collectors.toMap(partition -> partition, partition -> which));
        var answer = new HashMap<TopicPartition, Long>();
        wait(admin.listOffsets(question, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, info) -> answer.put(partition, info.offset()));
        return answer;
    }

    private Map<TopicPartition, Long> committed() {
        var answer = new HashMap<TopicPartition, Long>();
        wait(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((TopicPartition partition, OffsetAndMetadata committed) -> {
                    if (committed != null) {
                        answer.put(partition, committed.offset());
                    }
                });
        return answer;
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private <T> T wait(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Cannot ask Kafka at " + bootstrapServers + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        }
    }
}
