package org.musubi.standalone.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.standalone.broker.EmbeddedBroker;

final class TopicSetupTest {
    @TempDir
    private Path data;

    @Test
    void makesWhatIsMissingAndLeavesWhatIsThere() throws Exception {
        try (var broker = EmbeddedBroker.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicSetup(admin, 3, 1).ensure(Set.of("VNM"));
            new TopicSetup(admin, 3, 1).ensure(Set.of("VNM", "KHM"));

            var topics = admin.describeTopics(
                            List.of("candidates.vnm", "candidates.khm", "match-events.khm", "fx-rates"))
                    .allTopicNames()
                    .get();
            assertThat(topics.get("candidates.vnm").partitions()).hasSize(3);
            assertThat(topics.get("candidates.khm").partitions()).hasSize(3);
            assertThat(topics.get("match-events.khm").partitions()).hasSize(3);
            assertThat(topics.get("fx-rates").partitions()).hasSize(1);
            assertThatThrownBy(() -> new TopicSetup(admin, 4, 1).ensure(Set.of("VNM")))
                    .isInstanceOf(WrongPartitionsException.class)
                    .hasMessageContaining("has 3 partitions")
                    .hasMessageContaining("--shards 3");
        }
    }
}
