package org.musubi.ingest.publish;

import java.time.InstantSource;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Terms;
import org.musubi.schemas.topics.RecordKind;

/**
 * The messages of rows that come one by one, without an end: no receipt sums them up, and each is published, for it says that
 * something has changed.
 *
 * @param feed name of the feed
 * @param kind what the rows hold
 * @param serializer of values
 */
public record RowMessages(String feed, RecordKind kind, Serializer<SpecificRecord> serializer) {
    private static final String NO_HASH = "";

    public RowMessages {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(serializer, "serializer");
    }

    /**
     * The message of a row.
     *
     * @param source where the row comes from, in place of a file
     * @param number of the row
     * @param outcome what became of it
     */
    public Message of(String source, long number, LineOutcome outcome) {
        var whole = new Submission(source, kind, 0, NO_HASH, Terms.CANONICAL);
        var writer = new MessageWriter(feed, whole, serializer, InstantSource.system());
        if (outcome instanceof Refused refused) {
            return writer.rejection(number, refused);
        }
        return outcome instanceof Taken taken
                ? writer.record(taken)
                : writer.withdrawal(((Withdrawn) outcome).topic(), ((Withdrawn) outcome).key());
    }
}
