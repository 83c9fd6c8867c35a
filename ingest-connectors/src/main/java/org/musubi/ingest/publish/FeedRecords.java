package org.musubi.ingest.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.schemas.topics.RecordKind;

/**
 * What a feed has in the topics: read once for each kind, overlaid with what was sent since. Where the topics cannot be read
 * nothing is known, and everything is new. Used by one thread.
 */
final class FeedRecords {
    private final Optional<FeedTopics> topics;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<RecordKind> read = new HashSet<>();
    private final Map<RecordKind, Map<String, KeyPrints>> confirmed = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Map<Address, Long>> pending = new EnumMap<>(RecordKind.class);

    /**
     * Where a record is.
     *
     * @param topic its topic
     * @param key its key
     */
    record Address(String topic, String key) {}

    FeedRecords(Optional<FeedTopics> topics) {
        this.topics = topics;
    }

    boolean areKnown() {
        return topics.isPresent();
    }

    /** Makes sure that what the feed has of a kind has been read. */
    void know(RecordKind kind) {
        if (areKnown() && !read.contains(kind)) {
            topics.get().read(kind, new FeedTopics.Found() {
                @Override
                public void own(String topic, String key, Optional<byte[]> value) {
                    in(kind, topic).put(key, fingerprints.of(value));
                }

                @Override
                public void foreign(String topic, String key) {
                    in(kind, topic).put(key, KeyPrints.ABSENT);
                }
            });
            read.add(kind);
        }
    }

    /**
     * Notes what is to be sent.
     *
     * @return false where the feed has just that there already
     */
    boolean change(RecordKind kind, Message message) {
        if (!areKnown()) {
            return true;
        }
        var address = new Address(message.topic(), message.key());
        long print = fingerprints.of(message.value());
        Map<Address, Long> changes = pending.computeIfAbsent(kind, none -> new HashMap<>());
        Long change = changes.get(address);
        long known = change != null ? change : in(kind, message.topic()).get(message.key());
        if (print == known) {
            return false;
        }
        changes.put(address, print);
        return true;
    }

    /** What was noted is on its way. */
    void confirm() {
        pending.forEach((kind, changes) ->
                changes.forEach((address, print) -> in(kind, address.topic()).put(address.key(), print)));
        pending.clear();
    }

    /** What was noted will not be sent. */
    void rollBack() {
        pending.clear();
    }

    /** How many records of a kind the feed has. */
    long count(RecordKind kind) {
        return of(kind).values().stream()
                .mapToLong(prints -> prints.countOthers(Fingerprints.WITHDRAWN))
                .sum();
    }

    /** The records of a kind that the feed has under none of these keys. */
    List<Address> missing(RecordKind kind, Set<String> keys) {
        var missing = new ArrayList<Address>();
        of(kind).forEach((topic, prints) -> prints.forEach((key, print) -> {
            if (print != Fingerprints.WITHDRAWN && !keys.contains(key)) {
                missing.add(new Address(topic, key));
            }
        }));
        return missing;
    }

    private KeyPrints in(RecordKind kind, String topic) {
        return of(kind).computeIfAbsent(topic, none -> new KeyPrints());
    }

    private Map<String, KeyPrints> of(RecordKind kind) {
        return confirmed.computeIfAbsent(kind, none -> new HashMap<>());
    }
}
