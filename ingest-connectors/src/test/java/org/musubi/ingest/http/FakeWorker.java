package org.musubi.ingest.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.publish.FeedTopics;
import org.musubi.ingest.publish.Message;
import org.musubi.ingest.worker.KeptOffsets;
import org.musubi.schemas.topics.RecordKind;

/**
 * A worker with exactly-once sources and the topics behind it: what a poll gives is sent with its offsets, or not at all.
 * Nobody waits: the clock jumps to what is due.
 */
final class FakeWorker implements AutoCloseable {
    private final Map<String, String> settings;
    private final Serializer<SpecificRecord> serializer;
    private final KeptOffsets offsets;
    private final List<SourceRecord> sent = new ArrayList<>();
    private Instant now = Instant.parse("2027-04-01T10:15:00Z");
    private HttpSourceTask task;

    FakeWorker(Map<String, String> settings, Serializer<SpecificRecord> serializer) {
        this.settings = settings;
        this.serializer = serializer;
        this.offsets = new KeptOffsets(this.settings);
        restart();
    }

    /** Stops the task and starts another. */
    void restart() {
        close();
        task = new HttpSourceTask(new HttpSourceTask.Surroundings(
                () -> now,
                new Jump(),
                (config, answers) -> config.publisher(Optional.of(new Topics()), serializer, answers, () -> now)));
        task.initialize(offsets);
        task.start(settings);
    }

    /** Does so many steps, each a request or a batch, and sends what comes. */
    List<SourceRecord> poll(int steps) {
        var all = new ArrayList<SourceRecord>();
        for (int step = 0; step < steps; step++) {
            List<SourceRecord> records = pollWithoutSending();
            records.forEach(this::send);
            all.addAll(records);
        }
        return all;
    }

    /** Does one step; the transaction is aborted. */
    List<SourceRecord> pollWithoutSending() {
        try {
            List<SourceRecord> records = task.poll();
            return records == null ? List.of() : records;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<SourceRecord> sent() {
        return sent;
    }

    HttpSourceTask task() {
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

    private final class Jump implements Pause {
        @Override
        public boolean until(Instant due) {
            now = due.isAfter(now) ? due : now;
            return true;
        }

        @Override
        public void stop() {}
    }

    private final class Topics implements FeedTopics {
        @Override
        public void read(RecordKind kind, Found found) {
            for (SourceRecord record : sent) {
                boolean ours = record.headers().lastWithName(Message.FEED_HEADER) != null;
                if (ours && RecordKind.ofTopic(record.topic()).equals(Optional.of(kind))) {
                    found.own(record.topic(), (String) record.key(), Optional.ofNullable((byte[]) record.value()));
                }
            }
        }

        @Override
        public Set<String> received() {
            return Set.of();
        }
    }
}
