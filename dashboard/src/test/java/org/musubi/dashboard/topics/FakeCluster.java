package org.musubi.dashboard.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.musubi.dashboard.events.Source;

/** Brokers whose every word is told them; what stands in a topic is seen when it is delivered. */
final class FakeCluster implements Cluster {
    final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    final Map<TopicPartition, Long> written = new HashMap<>();

    /** Makes a topic of one partition in which so much stands already. */
    void create(String topic, long size) {
        var partition = new TopicPartition(topic, 0);
        written.put(partition, size);
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, size));
    }

    /** Says that more stands in the topic than has been delivered. */
    void write(String topic, long size) {
        written.put(new TopicPartition(topic, 0), size);
    }

    /** Lets the consumer have a record. */
    void deliver(String topic, long offset, String key, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(topic, 0, offset, key, value));
        written.merge(new TopicPartition(topic, 0), offset + 1, Math::max);
    }

    @Override
    public Map<TopicPartition, Source> partitions(Predicate<String> wanted) {
        Map<TopicPartition, Source> partitions = new HashMap<>();
        written.keySet().stream()
                .filter(partition -> wanted.test(partition.topic()))
                .forEach(partition ->
                        partitions.put(partition, new Source(partition.topic().hashCode(), partition.partition())));
        return partitions;
    }

    @Override
    public KafkaFuture<Map<TopicPartition, Long>> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = new HashMap<>(written);
        ends.keySet().retainAll(partitions);
        var future = new KafkaFutureImpl<Map<TopicPartition, Long>>();
        future.complete(ends);
        return future;
    }

    @Override
    public void close() {}
}
