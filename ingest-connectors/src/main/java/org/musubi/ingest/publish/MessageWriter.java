package org.musubi.ingest.publish;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.FeedRemark;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;

/**
 * Writes the messages of one submission: keys are strings, values Avro bytes.
 *
 * @param feed name of the feed
 * @param submission what they are about
 * @param serializer of values
 * @param clock gives the time of the receipt
 */
record MessageWriter(String feed, Submission submission, Serializer<SpecificRecord> serializer, InstantSource clock) {
    Message record(Taken taken) {
        return message(taken.topic(), taken.key(), taken.record());
    }

    Message withdrawal(String topic, String key) {
        return new Message(feed, topic, key, Optional.empty());
    }

    Message rejection(long number, Refused refused) {
        var rejection = new FeedRejection(
                feed,
                submission.name(),
                number,
                submission.kind().label(),
                refused.key().orElse(null),
                refused.reasons().stream().map(MessageWriter::reason).toList());
        String key = feed + "/" + submission.name() + ":" + number;
        return message(Topics.FEED_REJECTIONS.name(), key, rejection);
    }

    FeedReceipt receipt(Tally tally, List<Remark> remarks, Optional<Reason> problem) {
        Counts counts = tally.counts();
        return FeedReceipt.newBuilder()
                .setFeed(feed)
                .setFile(submission.name())
                .setKind(submission.kind().label())
                .setLines(counts.lines())
                .setTaken(counts.taken())
                .setUnchanged(counts.unchanged())
                .setWithdrawn(counts.withdrawn() + tally.missing())
                .setRefused(counts.refused())
                .setHeld(tally.held())
                .setBytes(submission.bytes())
                .setSha256(submission.sha256())
                .setReceivedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setRemarks(remarks.stream().map(MessageWriter::remark).toList())
                .setProblem(problem.map(MessageWriter::reason).orElse(null))
                .setMapping(submission.terms().mapping().orElse(null))
                .build();
    }

    Message message(FeedReceipt receipt) {
        return message(Topics.FEED_RECEIPTS.name(), feed + "/" + submission.name(), receipt);
    }

    private Message message(String topic, String key, SpecificRecord value) {
        return new Message(feed, topic, key, Optional.of(serializer.serialize(topic, value)));
    }

    private static RefusalReason reason(Reason reason) {
        return RefusalReason.newBuilder()
                .setField(reason.field().orElse(null))
                .setColumn(reason.column().orElse(null))
                .setCode(reason.code().name())
                .setMessage(reason.message())
                .build();
    }

    private static FeedRemark remark(Remark remark) {
        return new FeedRemark(remark.code().name(), remark.column().orElse(null), remark.count());
    }
}
