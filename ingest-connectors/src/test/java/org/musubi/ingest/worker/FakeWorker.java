package org.musubi.ingest.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/**
 * A worker with exactly-once sources: what a poll gives is sent with its offsets, or not at all.
 *
 * @param <T> what it runs
 */
public final class FakeWorker<T extends SourceTask> implements AutoCloseable {
    private static final int LONG_ENOUGH = 40;

    private final Map<String, String> settings;
    private final Function<List<SourceRecord>, T> tasks;
    private final KeptOffsets offsets;
    private final List<SourceRecord> sent = new ArrayList<>();
    private T task;

    /** @param tasks makes a task that may look at what was sent */
    public FakeWorker(Map<String, String> settings, Function<List<SourceRecord>, T> tasks) {
        this.settings = new HashMap<>(settings);
        this.tasks = tasks;
        this.offsets = new KeptOffsets(this.settings);
        restart();
    }

    /** Stops the task and starts another. */
    public void restart() {
        close();
        task = tasks.apply(sent);
        task.initialize(offsets);
        task.start(settings);
    }

    /** Polls once, and sends what comes. */
    public List<SourceRecord> poll() {
        List<SourceRecord> records = pollWithoutSending();
        records.forEach(this::send);
        try {
            for (SourceRecord record : records) {
                task.commitRecord(record, null);
            }
            task.commit();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    /** Polls so many times, and sends what comes. */
    public List<SourceRecord> poll(int times) {
        var all = new ArrayList<SourceRecord>();
        for (int i = 0; i < times; i++) {
            all.addAll(poll());
        }
        return all;
    }

    /** Polls once; the transaction is aborted. */
    public List<SourceRecord> pollWithoutSending() {
        try {
            List<SourceRecord> records = task.poll();
            return records == null ? List.of() : records;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Polls until nothing comes for a while. */
    public void pollToTheEnd() {
        for (int nothing = 0; nothing < LONG_ENOUGH; ) {
            nothing = poll().isEmpty() ? nothing + 1 : 0;
        }
    }

    /** Changes a setting, as from the next start. */
    public void set(String name, String value) {
        settings.put(name, value);
    }

    public List<SourceRecord> sent() {
        return sent;
    }

    public T task() {
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
