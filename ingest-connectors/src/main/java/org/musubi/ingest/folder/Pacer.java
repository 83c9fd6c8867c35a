package org.musubi.ingest.folder;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes a task wait between its looks at the folder, without ever holding up the worker for long. */
final class Pacer {
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);

    private final long interval;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long next = System.nanoTime();

    /** @param interval length of a rest */
    Pacer(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** Begins a rest. */
    void rest() {
        next = System.nanoTime() + interval;
    }

    /** Waits for a while; true once no rest is left, false where the caller should come back or was stopped. */
    boolean awaitTurn() throws InterruptedException {
        boolean isStopped = stopped.await(Math.max(0, Math.min(left(), LONGEST_WAIT)), TimeUnit.NANOSECONDS);
        return !isStopped && left() <= 0;
    }

    /** Ends all waiting, for ever. */
    void stop() {
        stopped.countDown();
    }

    private long left() {
        return next - System.nanoTime();
    }
}
