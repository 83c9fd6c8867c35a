package org.musubi.ingest.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.schemas.topics.RecordKind;

/** Topics in memory: for each key the last message, and how often they were read. */
final class FakeTopics implements FeedTopics {
    private final String feed;
    private final Map<String, Message> last = new HashMap<>();
    private int reads;

    FakeTopics(String feed) {
        this.feed = feed;
    }

    void add(Message message) {
        last.put(message.topic() + " " + message.key(), message);
    }

    void addAll(List<Message> messages) {
        messages.forEach(this::add);
    }

    int reads() {
        return reads;
    }

    /** Keys of a kind's records that are there. */
    Set<String> keys(RecordKind kind) {
        var keys = new HashSet<String>();
        last.values().stream()
                .filter(message -> isOf(kind, message) && message.value().isPresent())
                .forEach(message -> keys.add(message.key()));
        return keys;
    }

    @Override
    public void read(RecordKind kind, Found found) {
        reads++;
        last.values().stream().filter(message -> isOf(kind, message)).forEach(message -> {
            if (message.feed().equals(feed)) {
                found.own(message.topic(), message.key(), message.value());
            } else {
                found.foreign(message.topic(), message.key());
            }
        });
    }

    @Override
    public Set<String> received() {
        return Set.of();
    }

    private static boolean isOf(RecordKind kind, Message message) {
        return RecordKind.ofTopic(message.topic()).equals(Optional.of(kind));
    }
}
