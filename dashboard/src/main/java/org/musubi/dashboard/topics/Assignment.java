package org.musubi.dashboard.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.musubi.dashboard.events.Source;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.state.Rejections;
import org.musubi.schemas.topics.Topics;

/** Which partitions are read, and from where on. Topics join while the dashboard runs. For one thread. */
final class Assignment {
    private final Consumer<String, byte[]> consumer;
    private final DashboardState state;
    private final int eventsKept;
    private final Map<TopicPartition, Source> sources = new HashMap<>();

    Assignment(Consumer<String, byte[]> consumer, DashboardState state, int eventsKept) {
        this.consumer = consumer;
        this.state = state;
        this.eventsKept = eventsKept;
    }

    /** What a partition is called in cursors. */
    Source source(TopicPartition partition) {
        return sources.get(partition);
    }

    /** The partitions of the shortlists. */
    List<TopicPartition> shortlists() {
        return sources.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.SHORTLISTS.name()))
                .toList();
    }

    /**
     * Reads these too.
     *
     * @return where what was not read before ends
     */
    Map<TopicPartition, Long> add(Map<TopicPartition, Source> found) {
        List<TopicPartition> fresh = found.keySet().stream()
                .filter(partition -> !sources.containsKey(partition))
                .toList();
        if (fresh.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(fresh);
        Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
        List<TopicPartition> all = new ArrayList<>(sources.keySet());
        all.addAll(fresh);
        consumer.assign(all);
        double share = share(fresh, beginnings, ends);
        for (TopicPartition partition : fresh) {
            long size = ends.get(partition) - beginnings.get(partition);
            long start = ends.get(partition) - wanted(partition.topic(), size, share);
            consumer.seek(partition, start);
            sources.put(partition, found.get(partition));
            if (state.isFollowed(partition.topic())) {
                state.begin(found.get(partition), start);
            }
        }
        return ends;
    }

    /** Which part of the events there is room for: the same of each partition. */
    private double share(
            Collection<TopicPartition> fresh, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        long events = fresh.stream()
                .filter(partition -> isLog(partition.topic()))
                .mapToLong(partition -> to.get(partition) - from.get(partition))
                .sum();
        return events <= eventsKept ? 1 : (double) eventsKept / events;
    }

    private long wanted(String topic, long size, double share) {
        if (topic.equals(Topics.FEED_REJECTIONS.name())) {
            return Math.min(size, Rejections.KEPT);
        }
        return isLog(topic) ? (long) (size * share) : size;
    }

    private boolean isLog(String topic) {
        return state.isFollowed(topic) && !topic.equals(Topics.SHORTLISTS.name());
    }
}
