package org.musubi.matcher;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Settings of the matcher.
 *
 * @param shards number of shards: the number of partitions of the candidate topics
 * @param asOf the date on which everything is evaluated; empty: today in Asia/Tokyo, and it moves on
 * @param settleInterval how long a shard collects changes before it answers, and the merge answers before it publishes
 * @param settings everything that was given, for Kafka Streams and the wire format
 */
public record MatcherConfig(
        int shards, Optional<LocalDate> asOf, Duration settleInterval, Map<String, String> settings) {
    /** Number of shards. */
    public static final String SHARDS = "musubi.shards";

    /** Fixed date of evaluation, ISO 8601. */
    public static final String AS_OF = "musubi.as.of";

    /** Settling interval in milliseconds. */
    public static final String SETTLE_INTERVAL_MS = "musubi.settle.interval.ms";

    /** The settings, with their documentation. */
    public static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    SHARDS,
                    ConfigDef.Type.INT,
                    4,
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.HIGH,
                    "Number of shards: the number of partitions of the candidate topics.")
            .define(
                    AS_OF,
                    ConfigDef.Type.STRING,
                    null,
                    MatcherConfig::checkDate,
                    ConfigDef.Importance.MEDIUM,
                    "Date on which everything is evaluated, such as 2027-04-01; today in Asia/Tokyo when it is not set.")
            .define(
                    SETTLE_INTERVAL_MS,
                    ConfigDef.Type.LONG,
                    25L, // short beside a commit, long enough that a burst is answered together
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "How long a shard collects changes before it answers, and the merge answers before it publishes,"
                            + " in milliseconds.");

    public MatcherConfig {
        settings = Map.copyOf(settings);
    }

    /**
     * Reads settings. Beside those of {@link #DEFINITION}, any setting of Kafka Streams and {@code schema.registry.url} can
     * be given; {@code application.id} and {@code bootstrap.servers} must.
     *
     * @throws ConfigException if one is missing or wrong; the message names it
     */
    public static MatcherConfig of(Map<String, String> settings) {
        var parsed = new AbstractConfig(DEFINITION, settings, false);
        return new MatcherConfig(
                parsed.getInt(SHARDS),
                Optional.ofNullable(parsed.getString(AS_OF)).map(LocalDate::parse),
                Duration.ofMillis(parsed.getLong(SETTLE_INTERVAL_MS)),
                settings);
    }

    /** The configuration of Kafka Streams: ours where nothing else is given. */
    public StreamsConfig streams() {
        Map<String, Object> streams = StreamsDefaults.of(this);
        streams.putAll(settings);
        return new StreamsConfig(streams);
    }

    private static void checkDate(String name, Object value) {
        if (value != null) {
            try {
                LocalDate.parse((String) value);
            } catch (DateTimeException e) {
                throw new ConfigException(name, value, "must be a date such as 2027-04-01");
            }
        }
    }
}
