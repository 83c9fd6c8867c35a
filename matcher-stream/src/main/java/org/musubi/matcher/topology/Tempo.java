package org.musubi.matcher.topology;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says when to settle what has been collected: at every interval, but a settling that took long is followed by a rest that
 * lasts {@value #REST} times as long. So settling takes a fifth of the time at most, and a bulk load is settled a few times
 * only: each settling answers for what has come in during the whole rest. The rest ends early when for an interval nothing
 * has come in, because then nobody gains by it.
 *
 * <p>Says as well when it is calm. Then a few milliseconds of work need not wait for the next regular commit, and when there
 * is much to do commits are few.
 */
public final class Tempo {
    private static final int REST = 4;

    /** No more than this since the last settling. */
    private static final int FEW = 16;

    private final Duration interval;
    private final LongSupplier nanoTime;
    private int taken;
    private int takenBeforeLastLook;
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
        taken++;
    }

    /** To be asked once per interval: whether it is time to settle. */
    boolean isDue() {
        boolean isQuiet = taken == takenBeforeLastLook;
        takenBeforeLastLook = taken;
        return isQuiet || nanoTime.getAsLong() - restUntil >= 0;
    }

    /** Whether few things have come in since the last settling. */
    boolean isCalm() {
        return taken <= FEW;
    }

    /** Settles, and measures it. */
    void settle(Runnable settling) {
        long start = nanoTime.getAsLong();
        settling.run();
        long end = nanoTime.getAsLong();
        restUntil = end + REST * (end - start);
        taken = 0;
        takenBeforeLastLook = 0;
    }
}
