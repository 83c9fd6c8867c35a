package org.musubi.standalone.installation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.ingest.publish.PublishConfig;

/** Where records come from: each has a connector of its own. */
public sealed interface Source permits Feed, WebFeed {
    /** Settings of its connector that are nobody's but a person's: what was set over REST stays over a restart. */
    Set<String> SET_BY_HAND = Set.of(PublishConfig.RELEASE);

    /** What rejections and receipts call it. */
    String name();

    /** Where it is, for people to read. */
    String place();

    /** What only a connector of its kind is told. */
    Map<String, String> ownSettings(Pace pace);

    /** How its records are read; none: they are canonical. */
    List<Path> mappings();

    /** A file of secrets for pseudonyms; without one they come from the environment only. */
    Optional<Path> secrets();

    /** The name of its connector. */
    default String connector() {
        return "feed-" + name();
    }

    /**
     * The configuration of its connector.
     *
     * @param bootstrapServers addresses of brokers, to read what the feed has in the topics
     * @param registry address of the schema registry; our own workers know {@link org.musubi.standalone.connect.Addresses both}
     * @param shards number of partitions for the candidates of a new country of origin
     * @param replicationFactor copies of each of them
     * @param pace how often it looks
     */
    default Map<String, String> connectorConfig(
            String bootstrapServers, String registry, int shards, int replicationFactor, Pace pace) {
        var config = new HashMap<String, String>();
        config.put("tasks.max", "1");
        config.put("feed.name", name());
        if (!mappings().isEmpty()) {
            config.put("mapping", mappings().stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        secrets().ifPresent(file -> config.put("secrets", file.toString()));
        config.put("schema.registry.url", registry);
        config.put("kafka.bootstrap.servers", bootstrapServers);
        config.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        config.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        config.put("exactly.once.support", "required");
        config.put("topic.creation.default.partitions", Integer.toString(shards));
        config.put("topic.creation.default.replication.factor", Integer.toString(replicationFactor));
        config.put("topic.creation.default.cleanup.policy", "compact");
        config.putAll(ownSettings(pace));
        return Map.copyOf(config);
    }
}
