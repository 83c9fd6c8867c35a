package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTest {
    @Test
    void countsAsAStoreOnDiskAndHasNoChangelog() {
        assertThat(Identity.store().build().persistent()).isTrue();
        assertThat(Identity.store().loggingEnabled()).isFalse();
    }
}
