package org.musubi.ingest.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.worker.KeptOffsets;

/**
 * A worker with exactly-once sources: what a poll gives is sent with its offsets, or not at all.
 */
final class FakeConnect implements AutoCloseable {
    private final Map<String, String> settings;
    private final Serializer<SpecificRecord> serializer;
    private final FakeClock clock = new FakeClock();
    private final List<Format> formats;
    private final boolean known;
    private final KeptOffsets offsets;
    private final List<SourceRecord> sent = new ArrayList<>();
    private FolderSourceTask task;

    FakeConnect(Map<String, String> settings, Serializer<SpecificRecord> serializer) {
        this(settings, serializer, List.of(new CanonicalFormat()), false);
    }

    /** @param known whether the task reads what is in the topics */
    FakeConnect(
            Map<String, String> settings, Serializer<SpecificRecord> serializer, List<Format> formats, boolean known) {
        this.settings = new HashMap<>(settings);
        this.serializer = serializer;
        this.offsets = new KeptOffsets(this.settings);
        this.formats = formats;
        this.known = known;
        restart();
    }

    /** Stops the task and starts another. */
    void restart() {
        close();
        task = new FolderSourceTask(new FolderSourceTask.Surroundings(
                clock,
                wire -> serializer,
                publish -> known ? Optional.of(new SentTopics(publish.feed(), sent)) : Optional.empty(),
                config -> formats,
                config -> Answers.NONE));
        task.initialize(offsets);
        task.start(settings);
    }

    /** Polls once, and sends what comes. */
    List<SourceRecord> poll() {
        List<SourceRecord> records = pollWithoutSending();
        records.forEach(this::send);
        records.forEach(record -> task.commitRecord(record, null));
        task.commit();
        return records;
    }

    /** Polls once; the transaction is aborted. */
    List<SourceRecord> pollWithoutSending() {
        try {
            List<SourceRecord> records = task.poll();
            return records == null ? List.of() : records;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Polls until a look at the folder finds nothing to read. */
    void pollToTheEnd() {
        for (int nothing = 0; nothing < 40; ) {
            nothing = poll().isEmpty() ? nothing + 1 : 0;
        }
    }

    /** Changes a setting, as from the next start. */
    void set(String name, String value) {
        settings.put(name, value);
    }

    List<SourceRecord> sent() {
        return sent;
    }

    FolderSourceTask task() {
        return task;
    }

    @Override
    public void close() {
        if (task != null) {
            task.stop();
        }
    }

    private void send(SourceRecord record) {
        sent.add(record);
        offsets.keep(record);
    }
}
