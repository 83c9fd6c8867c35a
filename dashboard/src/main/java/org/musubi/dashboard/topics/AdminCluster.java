package org.musubi.dashboard.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.musubi.dashboard.events.Source;

/** Asks the brokers themselves. */
final class AdminCluster implements Cluster {
    private static final int SECONDS = 30;

    private final Admin admin;

    AdminCluster(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "client.id", "dashboard-admin"));
    }

    @Override
    public Map<TopicPartition, Source> partitions(Predicate<String> wanted) {
        Collection<String> names =
                get(admin.listTopics().names()).stream().filter(wanted).toList();
        Map<TopicPartition, Source> partitions = new HashMap<>();
        for (TopicDescription topic :
                get(admin.describeTopics(names).allTopicNames()).values()) {
            topic.partitions()
                    .forEach(partition -> partitions.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            new Source(topic.topicId().hashCode(), partition.partition())));
        }
        return partitions;
    }

    @Override
    public KafkaFuture<Map<TopicPartition, Long>> ends(Collection<TopicPartition> partitions) {
        var asked = partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        return admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .thenApply(AdminCluster::offsets);
    }

    /** Does not wait for answers that are still missing. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The brokers do not say which topics there are", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
