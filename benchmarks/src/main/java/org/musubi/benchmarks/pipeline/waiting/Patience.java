package org.musubi.benchmarks.pipeline.waiting;

import java.time.Duration;

/** How long something may take. Looks again every few milliseconds, and gives up when the time is over. */
public final class Patience {
    private static final long TICK_MILLIS = 20;

    private final Duration limit;
    private final long end;

    private Patience(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** From now on. */
    public static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /** Whether the time is over. */
    public boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /**
     * Waits for a moment.
     *
     * @param what is not so yet
     * @throws OutOfTimeException if the time is over
     */
    public void waitALittle(String what) {
        if (isOver()) {
            throw new OutOfTimeException(what + " after " + limit.toSeconds() + " s");
        }
        try {
            Thread.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
