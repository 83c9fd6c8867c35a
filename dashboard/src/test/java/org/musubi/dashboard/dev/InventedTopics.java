package org.musubi.dashboard.dev;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.Source;
import org.musubi.dashboard.state.Arrival;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/**
 * Stands for the topics of a cluster. What is put into them goes straight into a state; or, while it is held back, each partition
 * is read at its own pace.
 */
public final class InventedTopics {
    private static final int SHARDS = 2;

    private final DashboardState state;
    private final Map<Source, Long> ends = new HashMap<>();
    private final Map<Source, Deque<Arrival>> waiting = new HashMap<>();
    private boolean held;
    private Optional<Settling> settling = Optional.empty();

    public InventedTopics(DashboardState state) {
        this.state = state;
    }

    /** Puts a record in. */
    public <V extends SpecificRecord> void put(Topic<V> topic, String key, V value) {
        arrive(topic, key, Optional.of(value));
    }

    /** Puts a tombstone in. */
    public void remove(Topic<?> topic, String key) {
        arrive(topic, key, Optional.empty());
    }

    /** From now on nothing arrives by itself. */
    public void hold() {
        held = true;
    }

    /** Lets some of what is held back arrive, of any partition. */
    public void deliver(Random random, int most) {
        for (int time = 0; time < most && !waiting.isEmpty(); time++) {
            List<Source> sources = new ArrayList<>(waiting.keySet());
            sources.sort(null);
            Source source = sources.get(random.nextInt(sources.size()));
            state.apply(waiting.get(source).remove());
            if (waiting.get(source).isEmpty()) {
                waiting.remove(source);
            }
        }
    }

    /** Lets everything arrive. */
    public void deliverAll() {
        deliver(new Random(0), Integer.MAX_VALUE);
    }

    /** Goes on finding a cursor that the shortlists have caught up with. */
    public void settle() {
        Settling now = settling.orElseGet(() -> new Settling(state.position(), new HashMap<>(ends)));
        boolean isRead = now.ends.entrySet().stream()
                .filter(end -> end.getKey().topic() == tag(Topics.SHORTLISTS))
                .allMatch(end -> firstWaiting(end.getKey()) >= end.getValue());
        settling = isRead ? Optional.empty() : Optional.of(now);
        if (isRead) {
            state.settle(now.cursor);
        }
    }

    private long firstWaiting(Source source) {
        Deque<Arrival> rest = waiting.get(source);
        return rest == null ? Long.MAX_VALUE : rest.getFirst().offset();
    }

    private void arrive(Topic<?> topic, String key, Optional<SpecificRecord> value) {
        int partition = Math.floorMod(key.hashCode(), topic.spread().partitions(SHARDS));
        var source = new Source(tag(topic), partition);
        long offset = ends.getOrDefault(source, 0L);
        if (offset == 0 && state.isFollowed(topic.name())) {
            state.begin(source, 0);
        }
        ends.put(source, offset + 1);
        var arrival = new Arrival(topic.name(), source, offset, Instant.now(), key, value);
        if (held) {
            waiting.computeIfAbsent(source, any -> new ArrayDeque<>()).add(arrival);
        } else {
            state.apply(arrival);
        }
    }

    private static int tag(Topic<?> topic) {
        return topic.name().hashCode();
    }

    private record Settling(Cursor cursor, Map<Source, Long> ends) {}
}
