package org.musubi.dashboard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventEntry;
import org.musubi.dashboard.events.EventReader;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;

/** What changed since somebody last asked. */
final class ChangesResource {
    private static final int USUAL_PAGE = 1000;
    private static final int LONGEST_PAGE = 10_000;

    private final DashboardState state;

    ChangesResource(DashboardState state) {
        this.state = state;
    }

    Answer since(Map<String, String> path, Query query) {
        int limit = query.limit("limit", USUAL_PAGE, LONGEST_PAGE);
        EventReader reader = state.events().after(cursor(query)).orElseThrow(ChangesResource::gone);
        List<EventEntry> events = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        Optional<EventEntry> entry = reader.next(any -> true);
        while (entry.isPresent()) {
            if (entry.get().facts().isRemoval()) {
                removed.add(entry.get().facts().vacancyId());
            } else {
                events.add(entry.get());
            }
            entry = events.size() + removed.size() < limit ? reader.next(any -> true) : Optional.empty();
        }
        if (reader.isLost()) {
            throw gone();
        }
        String next = reader.position().text();
        boolean more = reader.hasMore();
        return Answer.json(Json.object(json -> {
            EventsJson.write(json, events);
            json.writeArrayFieldStart("removedVacancies");
            for (String vacancyId : removed) {
                json.writeString(vacancyId);
            }
            json.writeEndArray();
            json.writeStringField("next", next);
            json.writeBooleanField("more", more);
        }));
    }

    private static Cursor cursor(Query query) {
        return query.text("since")
                .flatMap(Cursor::parse)
                .orElseThrow(() -> Problem.badRequest("The parameter since must be a cursor as " + Api.BASE
                        + "/shortlists, " + Api.BASE + "/changes or an event gave it."));
    }

    private static Problem gone() {
        return Problem.of(
                410,
                "cursor-too-old",
                "What followed the cursor is no longer kept",
                "Take a new snapshot from " + Api.BASE + "/shortlists?full=true, and go on with its cursor.");
    }
}
