package org.musubi.ingest.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a request is tried again: twice as long each time, up to a limit, and by chance between half of that
 * and all of it, so that many who failed together do not come back together.
 *
 * @param first the wait after the first failure
 * @param longest no wait is longer
 * @param chance where chance comes from
 */
record Backoff(Duration first, Duration longest, RandomGenerator chance) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures so far, from 1 */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long wait = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(wait - chance.nextLong(wait / 2 + 1));
    }
}
