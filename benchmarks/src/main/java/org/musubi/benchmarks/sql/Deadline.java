package org.musubi.benchmarks.sql;

import java.time.Duration;

/** How long a peer may take for one measure. */
record Deadline(Duration limit, Stopwatch watch) {
    static Deadline in(Duration limit) {
        return new Deadline(limit, Stopwatch.start());
    }

    /**
     * Ends a measure that takes too long.
     *
     * @throws TooSlowException if it does
     */
    void check(long done, long all) throws TooSlowException {
        if (watch.seconds() > limit.toNanos() / 1e9) {
            throw new TooSlowException(
                    "not finished after %,d s: %,d of %,d done".formatted(limit.toSeconds(), done, all));
        }
    }
}
