package org.musubi.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.errors.RetriableException;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;

/**
 * Reads from a broker what has been committed. It reads up to where the topics really end, past transactions that are still
 * open, so that nothing that this feed has sent is overlooked because somebody else's transaction stands before it.
 */
final class KafkaFeedTopics implements FeedTopics {
    /** Longer than a transaction may stay open. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration WAIT = Duration.ofMillis(200);

    private final String feed;
    private final Map<String, Object> settings;

    /**
     * @param feed whose records are its own
     * @param settings of a consumer; must have the brokers' addresses
     */
    KafkaFeedTopics(String feed, Map<String, Object> settings) {
        this.feed = feed;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public void read(RecordKind kind, Found found) {
        byte[] own = feed.getBytes(StandardCharsets.UTF_8);
        scan(kind.topic().namePattern(), record -> {
            Header header = record.headers().lastHeader(Message.FEED_HEADER);
            if (header != null && Arrays.equals(header.value(), own)) {
                found.own(record.topic(), record.key(), Optional.ofNullable(record.value()));
            } else {
                found.foreign(record.topic(), record.key());
            }
        });
    }

    @Override
    public Set<String> received() {
        var names = new HashSet<String>();
        String prefix = feed + "/";
        scan(Topics.FEED_RECEIPTS.namePattern(), record -> {
            if (record.key().startsWith(prefix)) {
                names.add(record.key().substring(prefix.length()));
            }
        });
        return names;
    }

    private void scan(String topics, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (var consumer = consumer("read_committed")) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().matches(topics))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(KafkaFeedTopics::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> records = consumer.poll(WAIT);
                records.forEach(each);
                if (!records.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new RetriableException("The topics cannot be read to their end; will be tried again.");
                }
            }
        }
    }

    /** Where the partitions end, open transactions and all. */
    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        try (var consumer = consumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        var config = new HashMap<>(settings);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
