package org.musubi.dashboard.api;

import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.matcher.Matchers;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.stream.EventStreams;

/** How the dashboard itself is. */
final class StatusResource {
    private final DashboardState state;
    private final Matchers matchers;
    private final EventStreams streams;

    StatusResource(DashboardState state, Matchers matchers, EventStreams streams) {
        this.state = state;
        this.matchers = matchers;
        this.streams = streams;
    }

    Answer status(Map<String, String> path, Query query) {
        return Answer.json(Json.object(json -> {
            json.writeBooleanField("ready", state.isReady());
            StatisticsResource.writeDate(json, state);
            json.writeStringField("matcher", matchers.health().word());
            json.writeStringField(
                    "lastChangeAt", state.lastChangeAt().map(Object::toString).orElse(null));
            json.writeNumberField("eventsPerSecond", state.eventsPerSecond());
            json.writeNumberField("streams", streams.count());
            json.writeNumberField("unreadable", state.unreadable());
            json.writeStringField(
                    "version",
                    Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                            .orElse("unpackaged"));
        }));
    }

    Answer health(Map<String, String> path, Query query) {
        if (!state.isReady()) {
            throw Problem.unavailable(
                    "not-ready", "The dashboard is still reading the topics", "Ask again in a few seconds.", 2);
        }
        return Answer.json(Json.object(json -> json.writeStringField("status", "up")));
    }
}
