package org.musubi.ingest.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.schemas.topics.RecordKind;

/**
 * What a feed has in the topics: read once for each kind, overlaid with what was sent since. Where the topics cannot be read
 * nothing is known, and everything is new. Used by one thread.
 */
final class FeedRecords {
    private final Optional<FeedTopics> topics;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<RecordKind> read = new HashSet<>();
    private final Map<RecordKind, Map<Address, Long>> confirmed = new HashMap<>();
    private final Map<RecordKind, Map<Address, Long>> pending = new HashMap<>();

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
            Map<Address, Long> found = new HashMap<>();
            topics.get().read(kind, new FeedTopics.Found() {
                @Override
                public void own(String topic, String key, Optional<byte[]> value) {
                    found.put(new Address(topic, key), fingerprints.of(value));
                }

                @Override
                public void foreign(String topic, String key) {
                    found.remove(new Address(topic, key));
                }
            });
            confirmed.put(kind, found);
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
        Long print = fingerprints.of(message.value());
        Long known = of(pending, kind).getOrDefault(address, of(confirmed, kind).get(address));
        if (print.equals(known)) {
            return false;
        }
        of(pending, kind).put(address, print);
        return true;
    }

    /** What was noted is on its way. */
    void confirm() {
        pending.forEach((kind, changes) -> of(confirmed, kind).putAll(changes));
        pending.clear();
    }

    /** What was noted will not be sent. */
    void rollBack() {
        pending.clear();
    }

    /** How many records of a kind the feed has. */
    long count(RecordKind kind) {
        return present(kind).count();
    }

    /** The records of a kind that the feed has under none of these keys. */
    List<Address> missing(RecordKind kind, Set<String> keys) {
        return present(kind)
                .map(Map.Entry::getKey)
                .filter(address -> !keys.contains(address.key()))
                .toList();
    }

    private Stream<Map.Entry<Address, Long>> present(RecordKind kind) {
        return of(confirmed, kind).entrySet().stream().filter(entry -> entry.getValue() != Fingerprints.WITHDRAWN);
    }

    private static Map<Address, Long> of(Map<RecordKind, Map<Address, Long>> kinds, RecordKind kind) {
        return kinds.computeIfAbsent(kind, none -> new HashMap<>());
    }
}
