package org.musubi.benchmarks.pipeline.latency;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.wire.AvroSerdes;

/** How an event is recognised as the answer to an update. */
public interface Sighting {
    /**
     * What the answer will be known by.
     *
     * @param timestamp of the update, in milliseconds
     */
    String expected(Toggle toggle, long turn, long timestamp);

    /** What an event is known by. */
    String seen(ConsumerRecord<byte[], byte[]> event);

    /** The matcher's events tell the vacancy, the candidate and what the worker would pay, which is another in each turn. */
    static Sighting byContent(AvroSerdes serdes) {
        Deserializer<MatchEvent> events = serdes.deserializer(MatchEvent.class);
        return new Sighting() {
            @Override
            public String expected(Toggle toggle, long turn, long timestamp) {
                return toggle.token(turn);
            }

            @Override
            public String seen(ConsumerRecord<byte[], byte[]> message) {
                MatchEvent event = events.deserialize(message.topic(), message.value());
                return token(
                        event.getVacancyId(),
                        event.getCandidateId(),
                        event.getCost().getWorkerPaid());
            }
        };
    }

    /** The pass-through's events keep the key and the time of what they came from. */
    static Sighting byKeyAndTime() {
        return new Sighting() {
            @Override
            public String expected(Toggle toggle, long turn, long timestamp) {
                return token(toggle.record(turn).key(), timestamp);
            }

            @Override
            public String seen(ConsumerRecord<byte[], byte[]> message) {
                return token(message.key(), message.timestamp());
            }

            private String token(byte[] key, long timestamp) {
                return new String(key, StandardCharsets.UTF_8) + "@" + timestamp;
            }
        };
    }

    /** A pair with what its worker would pay. */
    static String token(String vacancyId, String candidateId, String workerPaid) {
        return vacancyId + " " + candidateId + " " + workerPaid;
    }
}
