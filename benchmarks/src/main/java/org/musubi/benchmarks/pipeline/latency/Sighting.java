package org.musubi.benchmarks.pipeline.latency;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.wire.AvroSerdes;

/** How an event is recognised as the answer to an update. */
public interface Sighting {
    /**
     * What an event says.
     *
     * @param about which updates it may answer
     * @param tells what it tells
     */
    record Sight(String about, String tells) {}

    /**
     * What the answer to an update will be about.
     *
     * @param timestamp of the update, in milliseconds
     */
    String about(Toggle toggle, long turn, long timestamp);

    /** What the answer may tell. */
    Set<String> answers(Toggle toggle, long turn);

    /** What an event says. */
    Sight see(ConsumerRecord<byte[], byte[]> event);

    /** What is told of a pair that is not on the shortlist any more. */
    String GONE = "gone";

    /** The matcher's events tell the pair, its score and what the worker would pay. */
    static Sighting byContent(AvroSerdes serdes) {
        Deserializer<MatchEvent> events = serdes.deserializer(MatchEvent.class);
        return new Sighting() {
            @Override
            public String about(Toggle toggle, long turn, long timestamp) {
                return toggle.pair();
            }

            @Override
            public Set<String> answers(Toggle toggle, long turn) {
                return toggle.answers(turn);
            }

            @Override
            public Sight see(ConsumerRecord<byte[], byte[]> message) {
                MatchEvent event = events.deserialize(message.topic(), message.value());
                return new Sight(
                        pair(event.getVacancyId(), event.getCandidateId()),
                        event.getType() == MatchEventType.WITHDRAWN
                                ? GONE
                                : standing(event.getScore(), event.getCost().getWorkerPaid()));
            }
        };
    }

    /** The pass-through's events keep the key and the time of what they came from. */
    static Sighting byKeyAndTime() {
        return new Sighting() {
            @Override
            public String about(Toggle toggle, long turn, long timestamp) {
                return about(toggle.record(turn).key(), timestamp);
            }

            @Override
            public Set<String> answers(Toggle toggle, long turn) {
                return Set.of("");
            }

            @Override
            public Sight see(ConsumerRecord<byte[], byte[]> message) {
                return new Sight(about(message.key(), message.timestamp()), "");
            }

            private String about(byte[] key, long timestamp) {
                return new String(key, StandardCharsets.UTF_8) + "@" + timestamp;
            }
        };
    }

    /** A vacancy and a candidate. */
    static String pair(String vacancyId, String candidateId) {
        return vacancyId + " " + candidateId;
    }

    /** What is told of a pair that is on the shortlist. */
    static String standing(int score, String workerPaid) {
        return score + " " + workerPaid;
    }
}
