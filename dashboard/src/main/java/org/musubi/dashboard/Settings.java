package org.musubi.dashboard;

import java.net.URI;
import java.util.List;

/**
 * What a dashboard is told when it starts.
 *
 * @param bootstrapServers Kafka brokers, {@code host:port} separated by commas
 * @param schemaRegistry address of a Confluent-compatible schema registry
 * @param host name or address to listen on
 * @param port port to listen on; 0: any free one
 * @param matchers HTTP addresses of all matchers, each of which knows its own part of the candidates; none: what only they
 *     know is not shown
 * @param eventsKept how many of the newest events are kept in memory, at least 1
 * @param maxStreams how many event streams may be open at a time
 */
public record Settings(
        String bootstrapServers,
        String schemaRegistry,
        String host,
        int port,
        List<URI> matchers,
        int eventsKept,
        int maxStreams) {
    /** How many events are kept where nobody says otherwise: about 400 MB of memory when full. */
    public static final int EVENTS_KEPT = 500_000;

    /** How many streams may be open where nobody says otherwise. */
    public static final int MAX_STREAMS = 10_000;

    public Settings {
        matchers = List.copyOf(matchers);
        if (eventsKept < 1 || maxStreams < 0) {
            throw new IllegalArgumentException("eventsKept must be at least 1, and maxStreams at least 0");
        }
    }
}
