package org.musubi.standalone.settled;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.wire.AvroSerdes;

/**
 * Reads a topic without belonging to a group: all of it from the start, or what comes from now on. Only what has been
 * committed is seen. For one thread.
 */
public final class Tail<V extends SpecificRecord> implements AutoCloseable {
    private final KafkaConsumer<String, V> consumer;

    private Tail(KafkaConsumer<String, V> consumer) {
        this.consumer = consumer;
    }

    /** Everything in the topic, then what follows. */
    public static <V extends SpecificRecord> Tail<V> fromStart(
            String bootstrapServers, AvroSerdes serdes, Topic<V> topic) {
        var tail = new Tail<>(consumer(bootstrapServers, serdes, topic));
        tail.consumer.seekToBeginning(tail.consumer.assignment());
        return tail;
    }

    /** What follows from now on. */
    public static <V extends SpecificRecord> Tail<V> fromEnd(
            String bootstrapServers, AvroSerdes serdes, Topic<V> topic) {
        var tail = new Tail<>(consumer(bootstrapServers, serdes, topic));
        Collection<TopicPartition> partitions = tail.consumer.assignment();
        tail.consumer.seekToEnd(partitions);
        partitions.forEach(tail.consumer::position); // seeking is lazy: settle now where the end is
        return tail;
    }

    /** Hands on what has come; waits for at most this time. */
    public void poll(Duration patience, Consumer<ConsumerRecord<String, V>> each) {
        consumer.poll(patience).forEach(each);
    }

    /** Hands on everything up to where the topic ends at the moment of the call. */
    public void drain(Consumer<ConsumerRecord<String, V>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(Duration.ofMillis(100), each);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static <V extends SpecificRecord> KafkaConsumer<String, V> consumer(
            String bootstrapServers, AvroSerdes serdes, Topic<V> topic) {
        var config = new HashMap<String, Object>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), serdes.deserializer(topic.value()));
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer;
    }
}
