package org.musubi.standalone.registry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic that holds the registry: there, and fit to hold it. */
final class SchemasTopic {
    static final String NAME = "_schemas";

    private static final String CLEANUP = "cleanup.policy";
    private static final String COMPACT = "compact";

    private final Admin admin;

    SchemasTopic(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes the topic if it is absent.
     *
     * @throws IllegalStateException if there is one that would lose schemas or mix up their order
     */
    void require(int replicationFactor) {
        if (!exists()) {
            create(replicationFactor);
        }
        TopicDescription found =
                await(admin.describeTopics(List.of(NAME)).topicNameValues().get(NAME));
        if (found.partitions().size() != 1) {
            throw new IllegalStateException(
                    "Topic " + NAME + " has " + found.partitions().size()
                            + " partitions, but a registry needs exactly 1, because its order counts");
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        String cleanup = await(admin.describeConfigs(List.of(resource)).values().get(resource))
                .get(CLEANUP)
                .value();
        if (!cleanup.equals(COMPACT)) {
            throw new IllegalStateException("Topic " + NAME + " has " + CLEANUP + "=" + cleanup
                    + ", but a registry needs " + COMPACT + ", or it would lose schemas");
        }
    }

    private boolean exists() {
        return await(admin.listTopics().names()).contains(NAME);
    }

    private void create(int replicationFactor) {
        int brokers = await(admin.describeCluster().nodes()).size();
        var topic = new NewTopic(NAME, 1, (short) Math.max(1, Math.min(replicationFactor, brokers)))
                .configs(Map.of(CLEANUP, COMPACT));
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            return; // somebody else was faster; what counts is checked next
        }
        awaitMetadata();
    }

    /** A new topic takes a moment to be known to all brokers. */
    private void awaitMetadata() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                await(admin.describeTopics(List.of(NAME)).topicNameValues().get(NAME));
                return;
            } catch (UnknownTopicOrPartitionException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Kafka cannot be asked about topic " + NAME, e.getCause());
        }
    }
}
