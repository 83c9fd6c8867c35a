package org.musubi.standalone.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/**
 * Follows the match events of all countries of origin from a moment on; countries join as their first event comes. The events
 * of one vacancy and origin come in their order. For one thread.
 */
public final class EventTail implements AutoCloseable {
    private static final Pattern EVENTS = Pattern.compile(Topics.MATCH_EVENTS.namePattern());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final Optional<Instant> since;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<MatchEvent> events;
    private final Map<TopicPartition, Long> ends;
    private long lastLook;

    /**
     * Begins to follow.
     *
     * @param since empty: from now on
     * @throws IllegalStateException if the cluster does not answer
     */
    public EventTail(String bootstrapServers, AvroSerdes serdes, Optional<Instant> since) {
        this.bootstrapServers = bootstrapServers;
        this.since = since;
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "default.api.timeout.ms", "5000");
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        events = serdes.deserializer(MatchEvent.class);
        ends = begin();
    }

    /** Hands on what has come, with its time; waits for at most this long. */
    public void poll(Duration patience, BiConsumer<Instant, MatchEvent> each) {
        if (System.nanoTime() - lastLook > BETWEEN_LOOKS.toNanos()) {
            findNewTopics();
        }
        for (ConsumerRecord<String, byte[]> message : consumer.poll(patience)) {
            each.accept(
                    Instant.ofEpochMilli(message.timestamp()), events.deserialize(message.topic(), message.value()));
        }
    }

    /** Whether all that was there at the beginning has been handed on. */
    public boolean hasCaughtUp() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether any topic of events is there. */
    public boolean hasTopics() {
        return !consumer.assignment().isEmpty();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Map<TopicPartition, Long> begin() {
        try {
            Set<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            Map<TopicPartition, Long> reached = consumer.endOffsets(partitions);
            reached.forEach(consumer::seek);
            since.ifPresent(moment -> seek(partitions, moment));
            return reached;
        } catch (TimeoutException e) {
            consumer.close();
            throw new IllegalStateException(
                    "No Kafka broker answers at " + bootstrapServers
                            + ". Is it running? musubi demo and musubi serve start one; --bootstrap-servers names another.",
                    e);
        }
    }

    /** Where nothing is as new as the moment, the end that was found before remains. */
    private void seek(Set<TopicPartition> partitions, Instant moment) {
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, any -> moment.toEpochMilli())));
        found.forEach((partition, place) -> {
            if (place != null) {
                consumer.seek(partition, place.offset());
            }
        });
    }

    /** Those that are new are read from their first record. */
    private void findNewTopics() {
        lastLook = System.nanoTime();
        try {
            var all = new HashSet<>(consumer.assignment());
            if (all.addAll(partitions())) {
                consumer.assign(all);
            }
        } catch (TimeoutException e) {
            // the broker is away for a while; the next look may find it
        }
    }

    private Set<TopicPartition> partitions() {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> EVENTS.matcher(topic.getKey()).matches())
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
