package org.musubi.ingest.publish;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.ingest.feed.Updates;

/** Publishes what one feed hands in, one submission after the other. Used by one thread. */
public final class Publisher {
    private final String feed;
    private final Optional<FeedTopics> topics;
    private final FeedRecords records;
    private final Serializer<SpecificRecord> serializer;
    private final Answers answers;
    private final String released;
    private final InstantSource clock;

    /**
     * @param feed name of the feed
     * @param topics reads what the feed has; without it unchanged records are published again and no snapshot can be taken in
     * @param serializer of values
     * @param answers tell the publisher what became of it
     * @param released SHA-256 of the snapshot that may withdraw as much as it lacks; empty: none
     * @param clock gives the time of receipts
     */
    public Publisher(
            String feed,
            Optional<FeedTopics> topics,
            Serializer<SpecificRecord> serializer,
            Answers answers,
            String released,
            InstantSource clock) {
        this.feed = feed;
        this.topics = topics;
        this.records = new FeedRecords(topics);
        this.serializer = serializer;
        this.answers = answers;
        this.released = released;
        this.clock = clock;
    }

    /** Begins a submission. */
    public Publication begin(Submission submission) {
        return publication(submission, Optional.empty());
    }

    /**
     * Goes on with a submission that an earlier run began. What that run published is to be {@linkplain Publication#recall
     * recalled} first.
     *
     * @param tally how far it came
     */
    public Publication resume(Submission submission, Tally tally) {
        return publication(submission, Optional.of(tally));
    }

    /** Whether a snapshot may withdraw as much as it lacks. */
    public boolean isReleased(String sha256) {
        return released.equals(sha256);
    }

    /** Names of the files and batches of this feed that have a receipt, as far as the topics can be read. */
    public Set<String> received() {
        return topics.map(FeedTopics::received).orElse(Set.of());
    }

    /** All messages so far are on their way. */
    public void confirm() {
        records.confirm();
    }

    /** The messages since the last confirmation will not be sent; their submission is to be begun or resumed again. */
    public void rollBack() {
        records.rollBack();
    }

    private Publication publication(Submission submission, Optional<Tally> tally) {
        records.know(submission.kind());
        boolean snapshot = submission.terms().updates() instanceof Updates.Snapshot;
        if (snapshot && !records.areKnown()) {
            throw new IllegalStateException("a snapshot needs to know what the feed has in the topics");
        }
        Tally start = tally.orElseGet(() -> Tally.start(snapshot ? records.count(submission.kind()) : 0));
        var writer = new MessageWriter(feed, submission, serializer, clock);
        var missing = new Absences(submission, records, isReleased(submission.sha256()));
        return new Publication(submission.kind(), records, writer, missing, answers.begin(submission), start);
    }
}
