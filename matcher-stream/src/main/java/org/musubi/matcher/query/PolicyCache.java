package org.musubi.matcher.query;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.musubi.matcher.rules.ReferenceRecord;

/** Keeps the policy for a moment, so that a burst of questions does not read it from the stores again and again. */
final class PolicyCache {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private List<ReferenceRecord> kept = List.of();
    private boolean isRead;
    private long readAt;

    /** @param nanoTime a clock such as {@link System#nanoTime}, in nanoseconds */
    PolicyCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The policy, at most a moment old. */
    synchronized List<ReferenceRecord> of(Holdings holdings) {
        long now = nanoTime.getAsLong();
        if (!isRead || now - readAt > MOMENT.toNanos()) {
            kept = holdings.policy();
            isRead = true;
            readAt = now;
        }
        return kept;
    }
}
