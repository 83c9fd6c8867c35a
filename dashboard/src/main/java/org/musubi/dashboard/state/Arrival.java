package org.musubi.dashboard.state;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.dashboard.events.Source;

/**
 * A record of a topic.
 *
 * @param topic name of the topic
 * @param source its partition
 * @param offset where it stands there
 * @param at its time
 * @param key its key
 * @param value empty: what the key named is gone
 */
public record Arrival(
        String topic, Source source, long offset, Instant at, String key, Optional<? extends SpecificRecord> value) {}
