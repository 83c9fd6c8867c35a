package org.musubi.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Examples;

class PolicyCacheTest {
    private final AtomicLong now = new AtomicLong(-Duration.ofDays(1).toNanos()); // such a clock begins anywhere
    private final PolicyCache cache = new PolicyCache(now::get);
    private final FewRecords records = new FewRecords(2).and(Examples.capRule(r -> {}));

    @Test
    void readsOncePerMoment() {
        assertThat(cache.of(records)).hasSize(1);
        now.addAndGet(Duration.ofMillis(900).toNanos());
        assertThat(cache.of(records)).hasSize(1);

        assertThat(records.policyReads()).isEqualTo(1);
    }

    @Test
    void readsAnewAfterThat() {
        cache.of(records);
        now.addAndGet(Duration.ofMillis(1100).toNanos());
        cache.of(records);

        assertThat(records.policyReads()).isEqualTo(2);
    }
}
