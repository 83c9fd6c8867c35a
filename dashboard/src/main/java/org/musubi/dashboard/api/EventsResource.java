package org.musubi.dashboard.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventEntry;
import org.musubi.dashboard.events.EventFilter;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.http.Reply;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.stream.EventStreams;

/** The stream of events, and what was in it last. */
final class EventsResource {
    private static final int USUAL_PAGE = 100;
    private static final int LONGEST_PAGE = 1000;

    private final DashboardState state;
    private final EventStreams streams;

    EventsResource(DashboardState state, EventStreams streams) {
        this.state = state;
        this.streams = streams;
    }

    /** The newest ones, newest first: a stream that begins at the cursor of the first goes on from there. */
    Answer latest(Map<String, String> path, Query query) {
        int limit = query.limit("limit", USUAL_PAGE, LONGEST_PAGE);
        List<EventEntry> events = state.events().newest(limit, filter(query));
        return Answer.json(Json.object(json -> EventsJson.write(json, events)));
    }

    /** A client that takes up its stream again says in a header where it was, which counts more than the address. */
    Reply stream(Map<String, String> path, Query query) {
        Optional<String> since = query.lastEventId().isEmpty() ? query.text("since") : Optional.of(query.lastEventId());
        return streams.open(since.map(EventsResource::cursor), filter(query));
    }

    private static EventFilter filter(Query query) {
        return EventFilter.of(Filters.values(query, EventFilter.names()));
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text)
                .orElseThrow(() -> Problem.badRequest("Last-Event-ID, or else the parameter since, must be a cursor as "
                        + Api.BASE + "/shortlists, " + Api.BASE + "/changes or an event gave it."));
    }
}
