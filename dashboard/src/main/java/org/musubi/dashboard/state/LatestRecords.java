package org.musubi.dashboard.state;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.avro.specific.SpecificRecord;

/** The newest record of each key of a compacted topic. */
public final class LatestRecords<V extends SpecificRecord> {
    private final Class<V> type;
    private final ConcurrentNavigableMap<String, V> records = new ConcurrentSkipListMap<>();

    LatestRecords(Class<V> type) {
        this.type = type;
    }

    /** All of them, by key. */
    public Collection<V> all() {
        return records.values();
    }

    /** Those whose keys come after the given one, by key. */
    public Collection<V> after(String key) {
        return records.tailMap(key, false).values();
    }

    /** The record of a key. */
    public Optional<V> of(String key) {
        return Optional.ofNullable(records.get(key));
    }

    void take(Arrival arrival) {
        arrival.value()
                .ifPresentOrElse(
                        value -> records.put(arrival.key(), type.cast(value)), () -> records.remove(arrival.key()));
    }
}
