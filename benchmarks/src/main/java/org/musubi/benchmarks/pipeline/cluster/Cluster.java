package org.musubi.benchmarks.pipeline.cluster;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.broker.Ports;
import org.musubi.standalone.registry.EmbeddedRegistry;
import org.musubi.standalone.topics.TopicSetup;

/** A fresh Kafka of one node in this process, with a registry and the topics of the catalogue. */
public final class Cluster implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final Admin admin;
    private final int shards;

    private Cluster(EmbeddedBroker broker, EmbeddedRegistry registry, Admin admin, int shards) {
        this.broker = broker;
        this.registry = registry;
        this.admin = admin;
        this.shards = shards;
    }

    /**
     * Starts one.
     *
     * @param folder for the broker's data
     * @param shards partitions of the topics that are spread over the shards
     * @param origins countries of origin, ISO 3166-1 alpha-3
     */
    public static Cluster start(Path folder, int shards, Collection<String> origins) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        try {
            EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), Ports.LOOPBACK, 0, 1);
            Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
            var cluster = new Cluster(broker, registry, admin, shards);
            new TopicSetup(admin, shards, 1).ensure(origins);
            return cluster;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** Makes compacted topics that are not there yet. */
    public void ensureCompacted(Set<String> names) {
        Set<String> present = get(admin.listTopics().names());
        List<NewTopic> wanted = names.stream()
                .filter(name -> !present.contains(name))
                .map(name -> new NewTopic(name, Optional.of(shards), Optional.empty())
                        .configs(Map.of("cleanup.policy", "compact")))
                .toList();
        get(admin.createTopics(wanted).all());
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** A client for questions about topics and groups. */
    public Admin admin() {
        return admin;
    }

    /** Partitions of the topics that are spread over the shards. */
    public int shards() {
        return shards;
    }

    /** Readers and writers of values. */
    public AvroSerdes serdes() {
        return new AvroSerdes(wire());
    }

    /** The settings that every client of this cluster needs. */
    public Map<String, String> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "schema.registry.url",
                registry.url().toString());
    }

    @Override
    public void close() {
        try (broker;
                registry) {
            admin.close();
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topics", e);
        }
    }

    private Map<String, String> wire() {
        return Map.of("schema.registry.url", registry.url().toString());
    }
}
