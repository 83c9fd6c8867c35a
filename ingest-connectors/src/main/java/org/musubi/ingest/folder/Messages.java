package org.musubi.ingest.folder;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Counts;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;

/** Turns what was read into Connect's records: keys are strings, values Avro bytes, and each carries its offset. */
final class Messages {
    private final String feed;
    private final Serializer<SpecificRecord> serializer;

    Messages(String feed, Serializer<SpecificRecord> serializer) {
        this.feed = feed;
        this.serializer = serializer;
    }

    /**
     * The partition under which Connect keeps the progress of a file. Connect finds it again by its bytes, so its parts are
     * always in the same order; those of {@link Map#of} are in another after a restart.
     */
    static SortedMap<String, String> partition(String feed, String file) {
        var partition = new TreeMap<String, String>();
        partition.put("feed", feed);
        partition.put("file", file);
        return Collections.unmodifiableSortedMap(partition);
    }

    SourceRecord of(Delivery delivery) {
        return delivery instanceof Delivery.Line line ? of(line) : receipt((Delivery.End) delivery);
    }

    private SourceRecord of(Delivery.Line line) {
        LineOutcome outcome = line.outcome();
        if (outcome instanceof Taken taken) {
            return message(line, taken.topic(), taken.key(), Optional.of(taken.record()));
        }
        return outcome instanceof Withdrawn withdrawn
                ? message(line, withdrawn.topic(), withdrawn.key(), Optional.empty())
                : rejection(line, (Refused) outcome);
    }

    private SourceRecord rejection(Delivery.Line line, Refused refused) {
        String file = line.file().name();
        long number = line.after().place().line();
        List<RefusalReason> reasons = refused.reasons().stream()
                .map(reason -> new RefusalReason(
                        reason.field().orElse(null), reason.code().name(), reason.message()))
                .toList();
        var rejection = new FeedRejection(
                feed, file, number, line.file().kind().label(), refused.key().orElse(null), reasons);
        String key = feed + "/" + file + ":" + number;
        return message(line, Topics.FEED_REJECTIONS.name(), key, Optional.of(rejection));
    }

    private SourceRecord receipt(Delivery.End end) {
        FeedFile file = end.file();
        Counts counts = end.after().counts();
        var receipt = new FeedReceipt(
                feed,
                file.name(),
                file.kind().label(),
                counts.lines(),
                counts.taken(),
                counts.withdrawn(),
                counts.refused(),
                file.version().size(),
                end.sha256());
        return message(end, Topics.FEED_RECEIPTS.name(), feed + "/" + file.name(), Optional.of(receipt));
    }

    private SourceRecord message(Delivery delivery, String topic, String key, Optional<SpecificRecord> value) {
        byte[] bytes = value.map(record -> serializer.serialize(topic, record)).orElse(null);
        return new SourceRecord(
                partition(feed, delivery.file().name()),
                delivery.after().toOffset(),
                topic,
                Schema.STRING_SCHEMA,
                key,
                Schema.OPTIONAL_BYTES_SCHEMA,
                bytes);
    }
}
