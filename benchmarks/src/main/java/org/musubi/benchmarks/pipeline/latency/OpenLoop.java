package org.musubi.benchmarks.pipeline.latency;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.musubi.benchmarks.pipeline.cluster.Cluster;

/**
 * Writes updates on a schedule that waits for nobody, and takes the time until each event comes. An update that is late because
 * the machine was busy is measured from when it was due, so that no delay is left out. Runs once.
 */
public final class OpenLoop {
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Outstanding outstanding = new Outstanding();
    private final AtomicBoolean allWritten = new AtomicBoolean();
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private final Cluster cluster;
    private final Sighting sighting;

    public OpenLoop(Cluster cluster, Sighting sighting) {
        this.cluster = cluster;
        this.sighting = sighting;
    }

    /**
     * Runs it. Every candidate is as it was in the end.
     *
     * @param toggles written in turn, the more the better; at least one
     * @param perSecond updates in each second
     * @param warmUp how long without measuring
     * @param duration how long in all, about
     */
    public Latencies run(List<Toggle> toggles, int perSecond, Duration warmUp, Duration duration) {
        long wanted = perSecond * duration.toSeconds();
        int people = (int) Math.max(1, Math.min(toggles.size(), wanted / 2));
        long updates = Math.max(2, wanted / people / 2 * 2) * people; // an even number of turns for each
        try (var events = new Events(cluster);
                var sender = new Sender(cluster)) {
            long start = System.nanoTime();
            long first = start + warmUp.toNanos();
            var listening = CompletableFuture.runAsync(() -> listen(events, first));
            for (long i = 0; i < updates; i++) {
                send(sender, toggles.get((int) (i % people)), i / people, start + SECOND * i / perSecond);
            }
            sender.flush();
            allWritten.set(true);
            listening.join();
        }
        return new Latencies(micros, updates, outstanding.count());
    }

    private void send(Sender sender, Toggle toggle, long turn, long dueAt) {
        for (long early = dueAt - System.nanoTime(); early > 0; early = dueAt - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
        long timestamp = System.currentTimeMillis();
        outstanding.add(sighting.about(toggle, turn, timestamp), sighting.answers(toggle, turn), dueAt);
        ProducerRecord<byte[], byte[]> record = toggle.record(turn);
        sender.send(new ProducerRecord<>(record.topic(), null, timestamp, record.key(), record.value()));
    }

    /** Until all events have come, or no more do. */
    private void listen(Events events, long first) {
        long lastSeen = System.nanoTime();
        while (!allWritten.get() || (!outstanding.isEmpty() && System.nanoTime() - lastSeen < SILENCE.toNanos())) {
            var batch = events.poll();
            long now = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> event : batch) {
                lastSeen = now;
                for (long dueAt : outstanding.answeredBy(sighting.see(event), now)) {
                    if (dueAt >= first) {
                        micros.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(now - dueAt)));
                    }
                }
            }
        }
    }
}
