package org.musubi.matcher.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The latest record of each key, for every type of {@link ReferenceRecord}. Not safe for use by several threads. */
public final class Reference {
    private final Map<Class<? extends ReferenceRecord>, Map<String, ReferenceRecord>> records = new HashMap<>();

    /** Takes a record and returns the one that it replaces. */
    public Optional<ReferenceRecord> put(ReferenceRecord record) {
        return Optional.ofNullable(records.computeIfAbsent(record.getClass(), type -> new HashMap<>())
                .put(record.key(), record));
    }

    /** Forgets a record and returns it. */
    public Optional<ReferenceRecord> remove(Class<? extends ReferenceRecord> type, String key) {
        return Optional.ofNullable(
                records.getOrDefault(type, Map.of()).isEmpty()
                        ? null
                        : records.get(type).remove(key));
    }

    /** The record of a key. */
    <R extends ReferenceRecord> Optional<R> find(Class<R> type, String key) {
        return Optional.ofNullable(records.getOrDefault(type, Map.of()).get(key))
                .map(type::cast);
    }

    /** All records of a type. */
    <R extends ReferenceRecord> Collection<R> all(Class<R> type) {
        return records.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    Rates rates() {
        return currency -> find(FxRate.class, currency).map(FxRate::unitsPerUsd);
    }
}
