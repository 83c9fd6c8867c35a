package org.musubi.schemas.topics;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the catalogue. Keys are UTF-8 strings; values are Avro records in Confluent's wire format under the subject
 * {@code <topic>-value}.
 *
 * @param name the name; a family of topics has {@code <origin>} in it
 * @param key what the key is
 * @param value the type of the value
 * @param spread how many partitions
 * @param cleanup what happens to old records
 * @param retention how long records are kept with {@link Cleanup#DELETE}; empty: for ever
 * @param writtenBy who writes
 * @param readBy who reads
 * @param about what the topic holds, in one sentence
 */
public record Topic<V extends SpecificRecord>(
        String name,
        String key,
        Class<V> value,
        Spread spread,
        Cleanup cleanup,
        Optional<Duration> retention,
        String writtenBy,
        String readBy,
        String about) {
    private static final String ORIGIN = "<origin>";

    /** Whether this stands for one topic per country of origin. */
    public boolean isFamily() {
        return name.contains(ORIGIN);
    }

    /**
     * The family's topic for one country of origin.
     *
     * @param origin ISO 3166-1 alpha-3 code
     */
    public Topic<V> of(String origin) {
        if (!isFamily()) {
            throw new IllegalStateException(name + " is one topic, not a family");
        }
        String own = name.replace(ORIGIN, origin.toLowerCase(Locale.ROOT));
        return new Topic<>(own, key, value, spread, cleanup, retention, writtenBy, readBy, about);
    }

    /** A regular expression that the names of the family's topics match, and no others. */
    public String namePattern() {
        return name.replace(".", "\\.").replace(ORIGIN, "[a-z]{3}");
    }

    /** The broker's settings for this topic. */
    public Map<String, String> settings() {
        return switch (cleanup) {
            case COMPACT -> Map.of("cleanup.policy", cleanup.policy());
            case DELETE ->
                Map.of(
                        "cleanup.policy",
                        cleanup.policy(),
                        "retention.ms",
                        Long.toString(retention.map(Duration::toMillis).orElse(-1L)));
        };
    }
}
