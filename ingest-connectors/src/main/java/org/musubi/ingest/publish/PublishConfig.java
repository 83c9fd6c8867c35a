package org.musubi.ingest.publish;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The settings that every connector has.
 *
 * @param feed name of the feed
 * @param wire what the serializer is to know: all settings, under Confluent's names
 * @param consumer settings of the consumer that reads what the feed has in the topics; nothing: they are not read
 * @param released SHA-256 of the snapshot that may withdraw as much as it lacks; empty: none
 */
public record PublishConfig(
        String feed, Map<String, String> wire, Optional<Map<String, Object>> consumer, String released) {
    public static final String FEED_NAME = "feed.name";
    public static final String REGISTRY_URL = "schema.registry.url";
    public static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";
    public static final String CONSUMER_PREFIX = "kafka.consumer.";
    public static final String RELEASE = "snapshot.release";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern SHA256 = Pattern.compile("([0-9a-f]{64})?");
    private static final String GROUP = "Publishing";

    public PublishConfig {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(released, "released");
        wire = Map.copyOf(wire);
        consumer = consumer.map(Map::copyOf);
    }

    /**
     * Adds the settings to a connector's own.
     *
     * @param name tells what a feed's name does for this connector
     */
    public static ConfigDef addTo(ConfigDef definition, String name) {
        return definition
                .define(
                        FEED_NAME,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        matching(NAME, "1 to 100 of A-Z a-z 0-9 . _ -"),
                        Importance.HIGH,
                        name,
                        GROUP,
                        1,
                        Width.MEDIUM,
                        "Name of the feed")
                .define(
                        REGISTRY_URL,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Address of the schema registry. Other settings of the serializer are passed on to it as well.",
                        GROUP,
                        2,
                        Width.LONG,
                        "Schema registry")
                .define(
                        BOOTSTRAP_SERVERS,
                        ConfigDef.Type.LIST,
                        List.of(),
                        ConfigDef.ValidList.anyNonDuplicateValues(true, false),
                        Importance.HIGH,
                        "Brokers from which a task reads, when it starts, what this feed has in the topics. Without them"
                                + " unchanged records are published again, and snapshots cannot be taken in. Settings of that"
                                + " consumer, such as those for TLS, begin with " + CONSUMER_PREFIX + ".",
                        GROUP,
                        3,
                        Width.LONG,
                        "Brokers to read from")
                .define(
                        RELEASE,
                        ConfigDef.Type.STRING,
                        "",
                        matching(SHA256, "a SHA-256 in 64 lower-case hexadecimal digits, or nothing"),
                        Importance.LOW,
                        "SHA-256 of a held snapshot, as it stands in its receipt: it may withdraw whatever it lacks.",
                        GROUP,
                        4,
                        Width.LONG,
                        "Held snapshot to let through");
    }

    /**
     * Takes the settings from a connector's.
     *
     * @param config has been made with a definition to which these were added
     */
    public static PublishConfig of(AbstractConfig config) {
        var wire = new HashMap<String, String>();
        config.originals().forEach((key, value) -> {
            if (value instanceof String text) {
                wire.put(key, text);
            }
        });
        List<String> servers = config.getList(BOOTSTRAP_SERVERS);
        Map<String, Object> consumer = config.originalsWithPrefix(CONSUMER_PREFIX);
        consumer.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        return new PublishConfig(
                config.getString(FEED_NAME),
                wire,
                Optional.of(consumer).filter(given -> !servers.isEmpty()),
                config.getString(RELEASE));
    }

    /** Reads the feed's topics, where there are brokers to read from. */
    public Optional<FeedTopics> topics() {
        return consumer.map(settings -> new KafkaFeedTopics(feed, settings));
    }

    /** Publishes the feed. */
    public Publisher publisher(
            Optional<FeedTopics> topics, Serializer<SpecificRecord> serializer, Answers answers, InstantSource clock) {
        return new Publisher(feed, topics, serializer, answers, released, clock);
    }

    private static LambdaValidator matching(Pattern pattern, String form) {
        return LambdaValidator.with(
                (key, value) -> {
                    if (!(value instanceof String text)
                            || !pattern.matcher(text).matches()) {
                        throw new ConfigException(key, value, "must be " + form);
                    }
                },
                () -> form);
    }
}
