package org.musubi.dashboard.topics;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.musubi.dashboard.events.Source;

/** What the brokers know of topics and their ends. */
interface Cluster extends AutoCloseable {
    /** The partitions of all topics that are wanted, and what each is called in cursors. */
    Map<TopicPartition, Source> partitions(Predicate<String> wanted);

    /** Where each partition ends, counting also what has not been committed yet. */
    KafkaFuture<Map<TopicPartition, Long>> ends(Collection<TopicPartition> partitions);

    @Override
    void close();
}
