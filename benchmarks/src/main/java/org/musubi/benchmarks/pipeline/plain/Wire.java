package org.musubi.benchmarks.pipeline.plain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Reads and writes values. */
final class Wire {
    private final Map<RecordKind, Deserializer<? extends SpecificRecord>> readers = new EnumMap<>(RecordKind.class);
    private final Map<String, Class<? extends ReferenceRecord>> types = new HashMap<>();
    private final Serializer<SpecificRecord> writer;
    private final LocalDate asOf;

    Wire(AvroSerdes avro, LocalDate asOf) {
        for (RecordKind kind : RecordKind.values()) {
            readers.put(kind, avro.deserializer(kind.topic().value()));
        }
        writer = avro.serializer();
        this.asOf = asOf;
    }

    Candidate candidate(byte[] bytes) {
        return (Candidate) read(RecordKind.CANDIDATE, bytes);
    }

    Vacancy vacancy(byte[] bytes) {
        return (Vacancy) read(RecordKind.VACANCY, bytes);
    }

    /** The candidates in stored entries, one by one. */
    Iterator<Candidate> candidates(Iterator<KeyValue<String, byte[]>> stored) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return stored.hasNext();
            }

            @Override
            public Candidate next() {
                return candidate(stored.next().value);
            }
        };
    }

    /** Puts a record of the desk into the reference, or takes it out. */
    void change(Reference reference, String deskKey, byte[] bytes) {
        int slash = deskKey.indexOf('/');
        String topic = deskKey.substring(0, slash);
        if (bytes == null) {
            Class<? extends ReferenceRecord> type = types.get(topic);
            if (type != null) {
                reference.remove(type, deskKey.substring(slash + 1));
            }
        } else {
            var record = (ReferenceRecord) read(RecordKind.ofTopic(topic).orElseThrow(), bytes);
            types.put(topic, record.getClass());
            reference.put(record);
        }
    }

    /** A shortlist as a message; empty: the vacancy is gone. */
    Result shortlist(Optional<Shortlist> shortlist) {
        String topic = Topics.SHORTLISTS.name();
        return new Result(
                topic, shortlist.map(list -> writer.serialize(topic, list)).orElse(null));
    }

    /** What the product's matcher would answer when one shard has settled. */
    List<Result> settlements(String request, int shard, int shards) {
        String topic = Topics.SETTLEMENTS.name();
        return IntStream.range(0, shards)
                .mapToObj(partition -> Settlement.newBuilder()
                        .setRequestId(request)
                        .setShard(shard)
                        .setPartition(partition)
                        .setAsOf(asOf)
                        .build())
                .map(settlement -> new Result(topic, writer.serialize(topic, settlement)))
                .toList();
    }

    private Object read(RecordKind kind, byte[] bytes) {
        return Domain.of(readers.get(kind).deserialize(kind.topic().name(), bytes));
    }
}
