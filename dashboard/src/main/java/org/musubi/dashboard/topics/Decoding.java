package org.musubi.dashboard.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.musubi.dashboard.events.Source;
import org.musubi.dashboard.state.Arrival;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.schemas.wire.RegistryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns messages into arrivals. For one thread. */
final class Decoding {
    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AvroSerdes serdes;
    private final Map<String, Deserializer<? extends SpecificRecord>> byTopic = new HashMap<>();

    Decoding(AvroSerdes serdes) {
        this.serdes = serdes;
    }

    /**
     * The arrival; waits for the schema registry if that does not answer.
     *
     * @throws SerializationException if it is no record of the topic
     */
    Arrival decode(ConsumerRecord<String, byte[]> message, Source source) throws InterruptedException {
        if (message.key() == null) {
            throw new SerializationException("A record without a key");
        }
        return new Arrival(
                message.topic(),
                source,
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                message.key(),
                value(message));
    }

    private Optional<SpecificRecord> value(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        Deserializer<? extends SpecificRecord> deserializer =
                byTopic.computeIfAbsent(message.topic(), name -> serdes.deserializer(valueType(name)));
        while (true) {
            try {
                return Optional.ofNullable(deserializer.deserialize(message.topic(), message.value()));
            } catch (RegistryUnavailableException e) {
                LOG.warn("Waiting for the schema registry: {}", e.getMessage());
                Thread.sleep(PATIENCE.toMillis());
            }
        }
    }

    private static Class<? extends SpecificRecord> valueType(String name) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name) || Pattern.matches(topic.namePattern(), name))
                .findFirst()
                .map(Topic::value)
                .orElseThrow();
    }
}
