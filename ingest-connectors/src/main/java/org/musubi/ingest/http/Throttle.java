package org.musubi.ingest.http;

import java.time.Duration;
import java.time.Instant;

/** Keeps requests apart. */
final class Throttle {
    private final Duration apart;
    private Instant free = Instant.MIN;

    /** @param requestsPerMinute at most so many, evenly spread */
    Throttle(int requestsPerMinute) {
        apart = Duration.ofMinutes(1).dividedBy(requestsPerMinute);
    }

    /** From when on the next request may be sent. */
    Instant free() {
        return free;
    }

    /** A request is sent now. */
    void take(Instant now) {
        free = now.plus(apart);
    }
}
