package org.musubi.dashboard.state;

/** Events a second, over the last ten whole seconds. */
final class EventRate {
    private static final int SECONDS = 10;

    private final long[] counts = new long[SECONDS + 1];
    private long newest = Long.MIN_VALUE;

    synchronized void count(long second) {
        moveTo(second);
        counts[slot(second)]++;
    }

    synchronized double perSecond(long second) {
        moveTo(second);
        long sum = 0;
        for (long past = second - SECONDS; past < second; past++) {
            sum += counts[slot(past)];
        }
        return (double) sum / SECONDS;
    }

    private void moveTo(long second) {
        for (long fresh = Math.max(newest + 1, second - SECONDS); fresh <= second; fresh++) {
            counts[slot(fresh)] = 0;
        }
        newest = Math.max(newest, second);
    }

    private int slot(long second) {
        return Math.floorMod(second, counts.length);
    }
}
