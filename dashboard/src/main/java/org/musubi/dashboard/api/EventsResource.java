package org.musubi.dashboard.api;

import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventFilter;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.http.Reply;
import org.musubi.dashboard.stream.EventStreams;

/** The stream of events. */
final class EventsResource {
    private final EventStreams streams;

    EventsResource(EventStreams streams) {
        this.streams = streams;
    }

    /** A client that takes up its stream again says in a header where it was, which counts more than the address. */
    Reply stream(Map<String, String> path, Query query) {
        Optional<String> since = query.lastEventId().isEmpty() ? query.text("since") : Optional.of(query.lastEventId());
        EventFilter filter = EventFilter.of(Filters.values(query, EventFilter.names()));
        return streams.open(since.map(EventsResource::cursor), filter);
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text)
                .orElseThrow(() -> Problem.badRequest("Last-Event-ID, or else the parameter since, must be a cursor as "
                        + Api.BASE + "/shortlists, " + Api.BASE + "/changes or an event gave it."));
    }
}
