package org.musubi.matcher.topology;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.musubi.matcher.wire.Publication;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/**
 * The topic of match events for a candidate's country of origin. The first event of an origin makes sure that the topic is
 * there: a new country needs no configuration.
 */
final class EventTopics implements TopicNameExtractor<String, Publication.Event> {
    private final Consumer<Topic<?>> ensure;
    private final Set<String> ensured = new HashSet<>();

    EventTopics(Consumer<Topic<?>> ensure) {
        this.ensure = ensure;
    }

    /** Called by all stream threads. */
    @Override
    public synchronized String extract(String vacancyId, Publication.Event event, RecordContext context) {
        String origin = event.change().match().origin();
        Topic<?> topic = Topics.MATCH_EVENTS.of(origin);
        if (!ensured.contains(origin)) {
            ensure.accept(topic);
            ensured.add(origin);
        }
        return topic.name();
    }

    /** As the description of the topology shows it. */
    @Override
    public String toString() {
        return Topics.MATCH_EVENTS.name();
    }
}
