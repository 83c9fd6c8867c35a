package org.musubi.benchmarks.pipeline.waiting;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long something may take. Looks again after a hundredth of the time that has passed, so that looking costs little and the
 * time that is found is at most that much too long; gives up when the time is over.
 */
public final class Patience {
    private static final long SHORTEST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 250;

    private final Duration limit;
    private final long start = System.nanoTime();

    private Patience(Duration limit) {
        this.limit = limit;
    }

    /** From now on. */
    public static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /** Whether the time is over. */
    public boolean isOver() {
        return System.nanoTime() - start > limit.toNanos();
    }

    /**
     * Waits for a moment.
     *
     * @param what is not so yet
     * @throws OutOfTimeException if the time is over
     */
    public void waitALittle(String what) {
        check(what);
        try {
            long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Thread.sleep(Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, passed / 100)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    /**
     * Does nothing while there is time.
     *
     * @param what is not so yet
     * @throws OutOfTimeException if the time is over
     */
    public void check(String what) {
        if (isOver()) {
            throw new OutOfTimeException(what + " after " + limit.toSeconds() + " s");
        }
    }
}
