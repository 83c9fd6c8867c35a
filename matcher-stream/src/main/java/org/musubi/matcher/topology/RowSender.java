package org.musubi.matcher.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.statistics.Tally;
import org.musubi.matcher.wire.Counted;

/**
 * Sends the statistics what one source, a shard or a partition of the merge, has counted: the rows that differ from what it
 * has sent before, at most once a second. It keeps what it has sent, so that a restart sends differences only; and in memory as
 * well, because each row would be read a second after it was written.
 */
final class RowSender {
    private final String source;
    private final KeyValueStore<String, Row> sent;
    private final Map<String, Row> lastSent = new HashMap<>();
    private final Tally tally;
    private final Consumer<Record<String, Counted>> forward;
    private final Pace pace = new Pace();

    /**
     * A sender of rows.
     *
     * @param source name of the source
     * @param sent what the source has sent, by heading
     */
    RowSender(String source, KeyValueStore<String, Row> sent, Tally tally, Consumer<Record<String, Counted>> forward) {
        this.source = source;
        this.sent = sent;
        this.tally = tally;
        this.forward = forward;
        try (KeyValueIterator<String, Row> all = sent.all()) {
            all.forEachRemaining(earlier -> {
                lastSent.put(earlier.key, earlier.value);
                tally.review(earlier.value);
            });
        }
    }

    /** Sends what has changed, if that was not done within the last second. */
    void sendIfDue(long timestamp) {
        if (pace.isDue(timestamp)) {
            send(timestamp);
        }
    }

    /** Sends what has changed. */
    void send(long timestamp) {
        tally.takeChanged(row -> send(row, timestamp));
    }

    private void send(Row row, long timestamp) {
        String heading = row.heading();
        Row earlier = row.isEmpty() ? lastSent.remove(heading) : lastSent.put(heading, row);
        boolean isNews = earlier == null ? !row.isEmpty() : !earlier.equals(row);
        if (isNews) {
            sent.put(heading, row.isEmpty() ? null : row);
            forward.accept(new Record<>(source + "/" + heading, new Counted(row), timestamp));
        }
    }
}
