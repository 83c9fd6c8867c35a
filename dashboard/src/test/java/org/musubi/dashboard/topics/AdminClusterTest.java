package org.musubi.dashboard.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AdminClusterTest {
    @Test
    void doesNotWaitInTheEndForBrokersThatAreNotThere() {
        var cluster = new AdminCluster("127.0.0.1:1");
        var ends = cluster.ends(List.of(new TopicPartition("shortlists", 0)));

        assertTimeoutPreemptively(Duration.ofSeconds(10), cluster::close);

        assertThat(ends.isCompletedExceptionally()).isTrue();
    }
}
