package org.musubi.benchmarks.pipeline.feed;

import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;

/** Records as publishers send them. */
final class Message {
    private Message() {}

    /** A record in the wire format, under its key, for its topic. */
    static ProducerRecord<byte[], byte[]> of(SpecificRecord record, Serializer<SpecificRecord> serializer) {
        String topic = topic(record);
        return new ProducerRecord<>(
                topic, key(record).getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, record));
    }

    private static String topic(SpecificRecord record) {
        if (record instanceof Candidate candidate) {
            return Topics.CANDIDATES.of(candidate.getOrigin()).name();
        }
        return RecordKind.deskKinds().stream()
                .map(RecordKind::topic)
                .filter(topic -> topic.value().isInstance(record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        record.getSchema().getName() + " is not a record that publishers send"))
                .name();
    }

    private static String key(SpecificRecord record) {
        if (record instanceof Candidate candidate) {
            return candidate.getCandidateId();
        } else if (record instanceof Vacancy vacancy) {
            return vacancy.getVacancyId();
        }
        return ((ReferenceRecord) Domain.of(record)).key();
    }
}
