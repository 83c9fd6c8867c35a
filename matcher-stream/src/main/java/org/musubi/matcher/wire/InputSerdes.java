package org.musubi.matcher.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** Reads the records of the input topics into the {@link Domain}, and gives them back as the bytes in which they came. */
public final class InputSerdes {
    private final Map<RecordKind, Serde<Received<Object>>> byKind = new EnumMap<>(RecordKind.class);
    private final Map<String, Optional<RecordKind>> byName = new ConcurrentHashMap<>();

    /**
     * Serdes for every kind of record.
     *
     * @param avro the wire format
     */
    public InputSerdes(AvroSerdes avro) {
        for (RecordKind kind : RecordKind.values()) {
            byKind.put(kind, serde(domain(avro, kind)));
        }
    }

    /** The serde of a kind. */
    public Serde<Received<Object>> of(RecordKind kind) {
        return byKind.get(kind);
    }

    /** The domain record in bytes that were kept as they came. */
    public Object read(RecordKind kind, byte[] bytes) {
        return of(kind).deserializer().deserialize(kind.topic().name(), bytes).value();
    }

    /** The kind of record in a topic; empty if it holds none of the kinds. */
    public Optional<RecordKind> kindIn(String topic) {
        return byName.computeIfAbsent(topic, RecordKind::ofTopic);
    }

    /**
     * A serde that knows from a topic's name what is in it. Records of a topic that holds none of the kinds are not looked
     * into: their value is null.
     */
    public Serde<Received<Object>> byTopic() {
        return Serdes.serdeFrom((topic, received) -> received == null ? null : received.bytes(), (topic, bytes) -> {
            Optional<RecordKind> kind = kindIn(topic);
            return kind.isPresent()
                    ? of(kind.get()).deserializer().deserialize(topic, bytes)
                    : new Received<>(null, bytes);
        });
    }

    private static Deserializer<Object> domain(AvroSerdes avro, RecordKind kind) {
        return switch (kind) {
            case CANDIDATE -> avro.deserializer(Candidate.class, Domain::of, new CandidateReader()::read);
            case VACANCY -> avro.deserializer(Vacancy.class, Domain::of, new VacancyReader()::read);
            default -> {
                Deserializer<? extends SpecificRecord> records =
                        avro.deserializer(kind.topic().value());
                yield (topic, bytes) -> Domain.of(records.deserialize(topic, bytes));
            }
        };
    }

    private static Serde<Received<Object>> serde(Deserializer<Object> domain) {
        return Serdes.serdeFrom(
                (topic, received) -> received == null ? null : received.bytes(),
                (topic, bytes) -> bytes == null ? null : new Received<>(domain.deserialize(topic, bytes), bytes));
    }
}
