package org.musubi.matcher.topology;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says when to settle what has been collected: at every interval, but a settling that took long is followed by a rest that
 * lasts {@value #REST} times as long. So settling takes a fifth of the time at most, a bulk load is settled a few times only,
 * and every round of it finds more to answer at once. The rest ends early when nothing more comes in: then nobody gains by it.
 */
public final class Tempo {
    private static final int REST = 4;

    private final Duration interval;
    private final LongSupplier nanoTime;
    private boolean hasTaken;
    private long restUntil;

    /**
     * A tempo.
     *
     * @param interval how long changes are collected at least
     * @param nanoTime a clock such as {@link System#nanoTime}, in nanoseconds
     */
    public Tempo(Duration interval, LongSupplier nanoTime) {
        this.interval = interval;
        this.nanoTime = nanoTime;
        restUntil = nanoTime.getAsLong();
    }

    /** How long changes are collected at least. */
    Duration interval() {
        return interval;
    }

    /** Something has come in. */
    void taken() {
        hasTaken = true;
    }

    /** To be asked once per interval: whether it is time to settle. */
    boolean isDue() {
        boolean isQuiet = !hasTaken;
        hasTaken = false;
        return isQuiet || nanoTime.getAsLong() - restUntil >= 0;
    }

    /** Settles, and measures it. */
    void settle(Runnable settling) {
        long start = nanoTime.getAsLong();
        settling.run();
        long end = nanoTime.getAsLong();
        restUntil = end + REST * (end - start);
    }
}
