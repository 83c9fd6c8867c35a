package org.musubi.dashboard.dev;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.dashboard.events.Source;
import org.musubi.dashboard.state.Arrival;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.topics.Topic;

/** Stands for the topics of a cluster: what is put into them goes straight into a state. */
public final class InventedTopics {
    private static final int SHARDS = 2;

    private final DashboardState state;
    private final Map<Source, Long> ends = new HashMap<>();

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

    /** Says that all that was put in belongs together. */
    public void settle() {
        state.settle(state.position());
    }

    private void arrive(Topic<?> topic, String key, Optional<SpecificRecord> value) {
        int partition = Math.floorMod(key.hashCode(), topic.spread().partitions(SHARDS));
        var source = new Source(topic.name().hashCode(), partition);
        long offset = ends.getOrDefault(source, 0L);
        if (offset == 0 && state.isFollowed(topic.name())) {
            state.begin(source, 0);
        }
        ends.put(source, offset + 1);
        state.apply(new Arrival(topic.name(), source, offset, Instant.now(), key, value));
    }
}
