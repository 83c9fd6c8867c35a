package org.musubi.dashboard.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.state.DashboardState;

/**
 * Finds cursors that are never newer than the shortlists.
 *
 * <p>The matcher writes a shortlist and its events in one transaction, but into different partitions, which are read at their own
 * pace; and a commit shows in one partition before it shows in another. So: when events have been read up to a cursor, the
 * brokers are asked where the shortlists end, <em>counting what is not committed yet</em>. A transaction is committed only when
 * all that it wrote stands in the log, so the shortlists that belong to those events are before these ends, whether their commit
 * shows there already or not. When all that is before these ends has been read, which only committed records allow, the cursor is
 * safe: a snapshot that is taken from then on holds at least what the events before the cursor tell.
 */
final class Settling {
    private static final Duration PACE = Duration.ofMillis(100);

    private final Cluster cluster;
    private final DashboardState state;
    private long askAt = System.nanoTime();
    private Cursor asked = Cursor.START;
    private Optional<KafkaFuture<Map<TopicPartition, Long>>> ends = Optional.empty();

    Settling(Cluster cluster, DashboardState state) {
        this.cluster = cluster;
        this.state = state;
    }

    /**
     * Goes on as far as can be without waiting.
     *
     * @param shortlists the partitions of the shortlists
     * @param position up to where a partition has been read
     * @return whether a cursor has become safe
     */
    boolean advance(Collection<TopicPartition> shortlists, ToLongFunction<TopicPartition> position) {
        if (ends.isEmpty()) {
            if (System.nanoTime() < askAt) {
                return false;
            }
            askAt = System.nanoTime() + PACE.toNanos();
            asked = state.position();
            ends = Optional.of(cluster.ends(shortlists));
        }
        if (!ends.get().isDone() || !isRead(get(ends.get()), position)) {
            return false;
        }
        ends = Optional.empty();
        state.settle(asked);
        return true;
    }

    private static boolean isRead(Map<TopicPartition, Long> ends, ToLongFunction<TopicPartition> position) {
        return ends.entrySet().stream().allMatch(end -> position.applyAsLong(end.getKey()) >= end.getValue());
    }

    private Map<TopicPartition, Long> get(KafkaFuture<Map<TopicPartition, Long>> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            ends = Optional.empty();
            throw new KafkaException("The brokers do not say where the shortlists end", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
