package org.musubi.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.registry.Registrations.Proposal;
import org.musubi.standalone.registry.Subjects.Deleted;

/** The log on a real broker. */
class KafkaSchemaLogTest {
    private static final int VERSIONS = 50;

    @TempDir
    private Path data;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        List<Version> before;
        try (Registry registry = Registry.open(KafkaSchemaLog.open(broker.bootstrapServers(), 3))) {
            for (int size = 1; size <= VERSIONS; size++) {
                String text = "{\"type\":\"fixed\",\"name\":\"F" + size + "\",\"size\":" + size + "}";
                registry.registrations().register("subject " + size % 7, new Proposal("AVRO", text, List.of()));
                registry.settings().set(Setting.LEVEL, "subject " + size % 7, "NONE");
            }
            registry.deletions().delete("subject 1", "latest");
            registry.deletions().delete("subject 2");
            registry.deletions().erase("subject 2");
            before = registry.subjects().all("", Deleted.INCLUDED);
        }

        try (Registry registry = Registry.open(KafkaSchemaLog.open(broker.bootstrapServers(), 3))) {
            assertThat(registry.subjects().all("", Deleted.INCLUDED))
                    .hasSize(43)
                    .isEqualTo(before);
            assertThat(registry.state().highestId()).isEqualTo(VERSIONS);
            assertThat(registry.settings().own(Setting.LEVEL, "subject 3")).isEqualTo("NONE");
        }
    }

    @Test
    void refusesATopicThatWouldLoseSchemasOrTheirOrder() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(
                            List.of(new NewTopic("_schemas", 1, (short) 1).configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();
            assertThatThrownBy(() -> KafkaSchemaLog.open(broker.bootstrapServers(), 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cleanup.policy=delete");

            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, "_schemas"),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            List<Change> seen = new ArrayList<>();
            try (SchemaLog log = KafkaSchemaLog.open(broker.bootstrapServers(), 1)) {
                log.follow(seen::add);
                log.append(new Change.SubjectCleared("x"));
            }
            assertThat(seen).containsExactly(new Change.Mark(), new Change.SubjectCleared("x"));

            admin.createPartitions(Map.of("_schemas", NewPartitions.increaseTo(2)))
                    .all()
                    .get();
            assertThatThrownBy(() -> KafkaSchemaLog.open(broker.bootstrapServers(), 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("partitions");
        }
    }
}
