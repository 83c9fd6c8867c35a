package org.musubi.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerTest {
    @TempDir
    private Path data;

    @Test
    void isTheSameClusterWithTheSameTopicsAfterARestart() throws Exception {
        String before;
        try (var broker = EmbeddedBroker.start(data, 0);
                var admin = admin(broker)) {
            before = admin.describeCluster().clusterId().get();
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }

        try (var broker = EmbeddedBroker.start(data, 0);
                var admin = admin(broker)) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(before);
            assertThat(admin.describeTopics(List.of("kept"))
                            .allTopicNames()
                            .get()
                            .get("kept")
                            .partitions())
                    .hasSize(3);
        }
    }

    @Test
    void saysWhoUsesADataFolderThatIsTaken() {
        try (var lock = DataLock.on(data)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> EmbeddedBroker.start(data, 0))
                    .isInstanceOf(DataInUseException.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void takesAnotherPortWhenThePreferredOneIsTaken() throws Exception {
        byte[] loopback = {127, 0, 0, 1};
        try (var other = new ServerSocket(0, 1, InetAddress.getByAddress(loopback))) {
            assertThat(Ports.preferring(other.getLocalPort())).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void takesThePreferredPortWhenItIsFree() {
        int free = Ports.any();

        assertThat(Ports.preferring(free)).isEqualTo(free);
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
