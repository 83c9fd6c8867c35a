package org.musubi.matcher.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.musubi.matcher.wire.Publication;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/**
 * The topic that a publication is for. Match events have one for each country of origin: the first event of an origin makes sure
 * that its topic is there, so that a new country needs no configuration. Called by all stream threads.
 */
final class PublicationTopics implements TopicNameExtractor<String, Publication> {
    private final Consumer<Topic<?>> ensure;
    private final Map<String, String> ofEvents = new ConcurrentHashMap<>();

    PublicationTopics(Consumer<Topic<?>> ensure) {
        this.ensure = ensure;
    }

    @Override
    public String extract(String key, Publication publication, RecordContext context) {
        if (publication instanceof Publication.Event event) {
            return ofEvents(event.change().match().origin());
        }
        return publication instanceof Publication.Shortlisted ? Topics.SHORTLISTS.name() : Topics.SETTLEMENTS.name();
    }

    private String ofEvents(String origin) {
        String known = ofEvents.get(origin);
        return known != null ? known : ofEvents.computeIfAbsent(origin, this::ensured);
    }

    private String ensured(String origin) {
        Topic<?> topic = Topics.MATCH_EVENTS.of(origin);
        ensure.accept(topic);
        return topic.name();
    }

    /** As the description of the topology shows it. */
    @Override
    public String toString() {
        return String.join(", ", Topics.MATCH_EVENTS.name(), Topics.SHORTLISTS.name(), Topics.SETTLEMENTS.name());
    }
}
