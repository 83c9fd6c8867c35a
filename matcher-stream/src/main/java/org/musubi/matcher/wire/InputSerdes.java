package org.musubi.matcher.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** Reads the records of the input topics into the domain, and gives them back as the bytes in which they came. */
public final class InputSerdes {
    private final AvroSerdes avro;
    private final Map<RecordKind, Serde<Received<Object>>> byKind = new EnumMap<>(RecordKind.class);

    /**
     * Serdes for every kind of record.
     *
     * @param avro the wire format
     */
    public InputSerdes(AvroSerdes avro) {
        this.avro = avro;
        byKind.put(RecordKind.CANDIDATE, serde(org.musubi.schemas.avro.Candidate.class, Parties::candidate));
        byKind.put(RecordKind.VACANCY, serde(org.musubi.schemas.avro.Vacancy.class, Parties::vacancy));
        byKind.put(RecordKind.AGENCY, serde(Agency.class, References::agency));
        byKind.put(RecordKind.EMPLOYER, serde(Employer.class, References::employer));
        byKind.put(RecordKind.CAP_RULE, serde(CapRule.class, References::capRule));
        byKind.put(RecordKind.ENTRY_REQUIREMENT, serde(EntryRequirement.class, References::entryRequirement));
        byKind.put(RecordKind.MINIMUM_WAGE, serde(MinimumWage.class, References::minimumWage));
        byKind.put(RecordKind.INTAKE_STOP, serde(IntakeStop.class, References::intakeStop));
        byKind.put(RecordKind.FX_RATE, serde(FxRate.class, References::fxRate));
    }

    /**
     * The serde of a kind. Its values are a {@link Candidate}, a {@link Vacancy} or a {@link ReferenceRecord}, as received.
     */
    public Serde<Received<Object>> of(RecordKind kind) {
        return byKind.get(kind);
    }

    /**
     * A serde that knows from a topic's name what is in it. Records of a topic that holds none of the kinds are not looked
     * into: their value is null.
     */
    public Serde<Received<Object>> byTopic() {
        return Serdes.serdeFrom((topic, received) -> received == null ? null : received.bytes(), (topic, bytes) -> {
            Optional<RecordKind> kind = RecordKind.ofTopic(topic);
            return kind.isPresent()
                    ? of(kind.get()).deserializer().deserialize(topic, bytes)
                    : new Received<>(null, bytes);
        });
    }

    private <A extends SpecificRecord> Serde<Received<Object>> serde(Class<A> type, Function<A, Object> toDomain) {
        Deserializer<A> deserializer = avro.deserializer(type);
        return Serdes.serdeFrom(
                (topic, received) -> received == null ? null : received.bytes(),
                (topic, bytes) ->
                        bytes == null ? null : received(deserializer.deserialize(topic, bytes), toDomain, bytes));
    }

    private static <A extends SpecificRecord> Received<Object> received(
            A record, Function<A, Object> toDomain, byte[] bytes) {
        try {
            return new Received<>(toDomain.apply(record), bytes);
        } catch (IllegalArgumentException | NullPointerException e) { // whose messages may hold a value
            throw new BrokenShapeException(
                    "The record breaks the shape of " + record.getSchema().getName() + ".");
        }
    }
}
