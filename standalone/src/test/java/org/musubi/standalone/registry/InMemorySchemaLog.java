package org.musubi.standalone.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A log in memory, of the very records that would go to the topic. */
final class InMemorySchemaLog implements SchemaLog {
    private final List<LogRecord> records;
    private Consumer<Change> follower = change -> {};

    InMemorySchemaLog() {
        this(List.of());
    }

    InMemorySchemaLog(List<LogRecord> records) {
        this.records = new ArrayList<>(records);
    }

    @Override
    public void follow(Consumer<Change> newFollower) {
        follower = newFollower;
        records.forEach(record -> record.change().ifPresent(follower));
    }

    @Override
    public void append(Change change) {
        LogRecord record = LogRecord.of(change);
        records.add(record);
        record.change().ifPresent(follower);
    }

    @Override
    public void close() {}

    List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** What Kafka's compaction leaves in the end: the last record of each key, and none that says "gone". */
    InMemorySchemaLog compacted() {
        Map<String, LogRecord> last = new LinkedHashMap<>();
        for (LogRecord record : records) {
            last.remove(record.key());
            last.put(record.key(), record);
        }
        return new InMemorySchemaLog(
                last.values().stream().filter(record -> record.value() != null).toList());
    }
}
