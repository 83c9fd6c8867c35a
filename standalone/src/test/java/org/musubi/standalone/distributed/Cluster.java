package org.musubi.standalone.distributed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.broker.Ports;
import org.musubi.standalone.registry.EmbeddedRegistry;
import org.musubi.standalone.settled.Tail;
import org.musubi.standalone.topics.TopicSetup;

/** Broker, topics and registry, and what stands in the topics. */
record Cluster(EmbeddedBroker broker, EmbeddedRegistry registry) implements AutoCloseable {
    static final int SHARDS = 2;

    static Cluster start(Path data) {
        EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, SHARDS, 1).ensure(Set.of("VNM", "KHM", "MMR", OtherConnector.COUNTRY));
        }
        return new Cluster(broker, EmbeddedRegistry.start(broker.bootstrapServers(), Ports.LOOPBACK, 0, 1));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String schemaRegistry() {
        return registry.url().toString();
    }

    AvroSerdes serdes() {
        return new AvroSerdes(Map.of("schema.registry.url", schemaRegistry()));
    }

    /** The value of every message that has been committed. */
    <V extends SpecificRecord> List<V> values(Topic<V> topic) {
        return messages(topic).stream().map(ConsumerRecord::value).toList();
    }

    /** Every message that has been committed. */
    <V extends SpecificRecord> List<ConsumerRecord<String, V>> messages(Topic<V> topic) {
        var found = new ArrayList<ConsumerRecord<String, V>>();
        try (var tail = Tail.fromStart(bootstrapServers(), serdes(), topic)) {
            tail.drain(found::add);
        }
        return found;
    }

    /** Hands on every message of every topic, internal ones and what was never committed among them. */
    void everyMessage(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "isolation.level", "read_uncommitted"), bytes, bytes)) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(each);
            }
        }
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
