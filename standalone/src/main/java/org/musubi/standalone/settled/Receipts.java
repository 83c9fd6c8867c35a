package org.musubi.standalone.settled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** The newest receipt of each file. For one thread. */
public final class Receipts implements AutoCloseable {
    private final Tail<FeedReceipt> tail;
    private final Map<String, FeedReceipt> newest = new HashMap<>();

    public Receipts(String bootstrapServers, AvroSerdes serdes) {
        tail = Tail.fromStart(bootstrapServers, serdes, Topics.FEED_RECEIPTS);
    }

    /** Takes in what has come; waits for at most this time. */
    public void poll(Duration patience) {
        tail.poll(patience, this::take);
    }

    /** Takes in all that is there now. */
    public void drain() {
        tail.drain(this::take);
    }

    /** All receipts, in no order. */
    public Collection<FeedReceipt> all() {
        return List.copyOf(newest.values());
    }

    /** Those of the files that have no receipt yet for the size that they have. */
    List<WantedFile> missing(Collection<WantedFile> wanted) {
        var missing = new ArrayList<>(wanted);
        missing.removeIf(file -> newest.values().stream().anyMatch(file::isConfirmedBy));
        return missing;
    }

    @Override
    public void close() {
        tail.close();
    }

    private void take(ConsumerRecord<String, FeedReceipt> message) {
        if (message.value() == null) {
            newest.remove(message.key());
        } else {
            newest.put(message.key(), message.value());
        }
    }
}
