package org.musubi.matcher.topology;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Says when to settle what has been collected: at every interval, but
 *
 * <ul>
 *   <li>it rests as long as a settling takes, so that settling takes half of the time at most: as long as the last one took, or
 *       less where fewer records have come in since, and no longer than {@value #PATIENCE_SECONDS} seconds;
 *   <li>while records come in by thousands a second, what is settled now is out of date at once: it waits those seconds, or
 *       {@value #LONG_REST} times as long as the last settling took if that is longer;
 *   <li>when nothing comes in any more, nobody gains by waiting, and it is time at once.
 * </ul>
 *
 * <p>So a bulk load is settled a few times only, and a trickle at every interval. A settling that takes longer than
 * {@value #STRETCH_MILLIS} ms is broken off and taken up again, as often as it takes: between two stretches what has been settled is
 * committed, and records come in.
 *
 * <p>Says as well when it is calm. Then a few milliseconds of work need not wait for the next regular commit, and when there is much to
 * do commits are few.
 */
public final class Tempo {
    private static final int LONG_REST = 4;
    private static final int PATIENCE_SECONDS = 5;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    /** No more than this since the last settling. */
    private static final int FEW = 16;

    /** More than this since the last settling: a pause of a single interval may be one for breath. */
    private static final int MANY = 2000;

    private static final int INTERVALS_FOR_BREATH = 10;
    private static final int FLOOD_PER_SECOND = 5000;
    private static final int NO_FLOOD = Integer.MAX_VALUE;
    private static final int STRETCH_MILLIS = 1000;
    private static final long STRETCH = TimeUnit.MILLISECONDS.toNanos(STRETCH_MILLIS);

    private final Duration interval;
    private final LongSupplier nanoTime;
    private final int floodPerSecond;
    private int taken;
    private int takenAtLastLook;
    private long lastTaken;
    private long lastSettled;
    private long lastDuration;
    private long durationSoFar;
    private int settledRecords = 1;

    /**
     * A tempo.
     *
     * @param interval how long changes are collected at least
     * @param nanoTime a clock such as {@link System#nanoTime}, in nanoseconds
     */
    public Tempo(Duration interval, LongSupplier nanoTime) {
        this(interval, nanoTime, FLOOD_PER_SECOND);
    }

    private Tempo(Duration interval, LongSupplier nanoTime, int floodPerSecond) {
        this.interval = interval;
        this.nanoTime = nanoTime;
        this.floodPerSecond = floodPerSecond;
        lastSettled = nanoTime.getAsLong();
        lastTaken = lastSettled;
    }

    /** Another tempo, for somebody who is never flooded: what comes in many at a time has been collected by others. */
    Tempo prompt() {
        return new Tempo(interval, nanoTime, NO_FLOOD);
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
        long now = nanoTime.getAsLong();
        if (taken > takenAtLastLook) {
            lastTaken = now;
        }
        takenAtLastLook = taken;
        return isBrokenOff() || isQuiet(now) || now - lastSettled >= (isFlood(now) ? longRest() : shortRest());
    }

    /** Whether few things have come in since the last settling. */
    boolean isCalm() {
        return taken <= FEW;
    }

    /** Settles to the end, and measures it. */
    void settle(Runnable settling) {
        settle(isLongEnough -> {
            settling.run();
            return true;
        });
    }

    /**
     * Settles for a stretch, and measures it.
     *
     * @param settling works until it is done or told that the stretch is long enough; says whether it is done
     */
    void settle(Predicate<BooleanSupplier> settling) {
        long start = nanoTime.getAsLong();
        boolean isDone = settling.test(() -> nanoTime.getAsLong() - start >= STRETCH);
        lastSettled = nanoTime.getAsLong();
        durationSoFar += lastSettled - start;
        if (isDone) {
            lastDuration = durationSoFar;
            durationSoFar = 0;
            settledRecords = Math.max(1, taken);
            lastTaken = lastSettled;
            taken = 0;
            takenAtLastLook = 0;
        }
    }

    private boolean isBrokenOff() {
        return durationSoFar > 0;
    }

    private boolean isQuiet(long now) {
        long breath = (taken > MANY ? INTERVALS_FOR_BREATH : 1) * interval.toNanos();
        return now - lastTaken >= breath;
    }

    private boolean isFlood(long now) {
        return taken > FEW && taken * TimeUnit.SECONDS.toNanos(1) / floodPerSecond > now - lastSettled;
    }

    private long longRest() {
        return Math.max(PATIENCE, LONG_REST * lastDuration);
    }

    private long shortRest() {
        long expected = Math.min(lastDuration, lastDuration / settledRecords * taken);
        return Math.min(PATIENCE, expected);
    }
}
