package org.musubi.standalone.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/** Makes the topics that are missing and leaves those that are there. */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final int shards;
    private final short replicationFactor;

    /**
     * @param shards number of partitions of the topics that are spread over the shards
     * @param replicationFactor copies of each partition
     */
    public TopicSetup(Admin admin, int shards, int replicationFactor) {
        this.admin = admin;
        this.shards = shards;
        this.replicationFactor = (short) replicationFactor;
    }

    /**
     * Makes the whole catalogue, where it is not there yet.
     *
     * @param origins countries of origin, ISO 3166-1 alpha-3 in any case, for the families
     * @throws WrongPartitionsException if a topic is there with another number of partitions
     */
    public void ensure(Collection<String> origins) {
        make(Topics.all().stream()
                .<Topic<?>>flatMap(topic -> topic.isFamily() ? origins.stream().map(topic::of) : Stream.of(topic))
                .toList());
    }

    private void make(List<Topic<?>> topics) {
        Map<String, Topic<?>> wanted = topics.stream().collect(Collectors.toMap(Topic::name, topic -> topic));
        Set<String> present = wait(admin.listTopics().names());
        check(wanted, wanted.keySet().stream().filter(present::contains).toList());
        admin.createTopics(wanted.values().stream()
                        .filter(topic -> !present.contains(topic.name()))
                        .map(this::toKafka)
                        .toList())
                .values()
                .values()
                .forEach(TopicSetup::waitForTopic);
        waitUntilKnown(wanted.keySet());
    }

    /** The controller makes topics; the brokers hear of them a moment later. */
    private void waitUntilKnown(Set<String> names) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wait(admin.listTopics().names()).containsAll(names)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The brokers do not know the new topics after " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    private void check(Map<String, Topic<?>> wanted, List<String> present) {
        wait(admin.describeTopics(present).allTopicNames()).forEach((name, found) -> {
            int partitions = wanted.get(name).spread().partitions(shards);
            if (found.partitions().size() != partitions) {
                throw new WrongPartitionsException(name, found.partitions().size(), partitions);
            }
        });
    }

    private NewTopic toKafka(Topic<?> topic) {
        return new NewTopic(topic.name(), topic.spread().partitions(shards), replicationFactor)
                .configs(topic.settings());
    }

    private static void waitForTopic(KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // else another member was quicker
                throw failed(e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T wait(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException failed(ExecutionException e) {
        return new IllegalStateException(
                "Cannot set up the topics: " + e.getCause().getMessage(), e);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while setting up the topics", e);
    }
}
