package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.avro.MatchStatistics;

/** How many candidates, vacancies and pairs there are, by origin, destination, status and field. */
final class StatisticsResource {
    private final DashboardState state;

    StatisticsResource(DashboardState state) {
        this.state = state;
    }

    Answer cells(Map<String, String> path, Query query) {
        Optional<String> origin = Filters.valueOrAll(query, "origin");
        Optional<String> destination = Filters.valueOrAll(query, "destination");
        Optional<String> status = Filters.valueOrAll(query, "status");
        Optional<String> field = Filters.valueOrAll(query, "field");
        List<MatchStatistics> cells = state.statistics().all().stream()
                .filter(cell -> isWanted(origin, cell.getOrigin()) && isWanted(destination, cell.getDestination()))
                .filter(cell -> isWanted(status, cell.getStatus()) && isWanted(field, cell.getField()))
                .toList();
        return Answer.json(Json.object(json -> {
            writeDate(json, state);
            json.writeArrayFieldStart("cells");
            for (MatchStatistics cell : cells) {
                AvroJson.write(json, cell);
            }
            json.writeEndArray();
        }));
    }

    /** The date of the newest statistics; null if there are none. */
    static void writeDate(JsonGenerator json, DashboardState state) throws IOException {
        json.writeStringField("asOf", state.asOf().map(Object::toString).orElse(null));
    }

    private static boolean isWanted(Optional<String> wanted, String code) {
        return wanted.isEmpty() || wanted.get().equals(code);
    }
}
