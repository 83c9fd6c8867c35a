package org.musubi.matcher.topology;

import java.time.Duration;

/** At most once a second: at once when it has not been for that long. */
final class Pace {
    private static final long REST_MS = Duration.ofSeconds(1).toMillis();

    private long next = Long.MIN_VALUE;

    /** Whether it may be now; if so, it is the next time a second later. */
    boolean isDue(long nowMs) {
        if (nowMs < next) {
            return false;
        }
        next = nowMs + REST_MS;
        return true;
    }
}
