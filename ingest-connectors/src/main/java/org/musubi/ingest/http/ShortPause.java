package org.musubi.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits by the clock, and never holds up the worker for long. */
final class ShortPause implements Pause {
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ShortPause(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean until(Instant due) throws InterruptedException {
        Instant now = clock.instant();
        Duration wait = due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
        Duration turn = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        boolean isStopped = stopped.await(turn.toNanos(), TimeUnit.NANOSECONDS);
        return !isStopped && !due.isAfter(clock.instant());
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
