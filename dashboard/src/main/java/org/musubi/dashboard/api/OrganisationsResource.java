package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.state.LatestRecords;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.Employer;

/** The names of agencies and employers. */
final class OrganisationsResource {
    private static final int LONGEST_PAGE = 10_000;

    private final DashboardState state;

    OrganisationsResource(DashboardState state) {
        this.state = state;
    }

    Answer agencies(Map<String, String> path, Query query) {
        return page("agencies", state.agencies(), query, Agency::getAgencyId, (json, agency) -> {
            json.writeStringField("agencyId", agency.getAgencyId());
            json.writeStringField("origin", agency.getOrigin());
            json.writeStringField("name", agency.getName());
        });
    }

    Answer employers(Map<String, String> path, Query query) {
        return page("employers", state.employers(), query, Employer::getEmployerId, (json, employer) -> {
            json.writeStringField("employerId", employer.getEmployerId());
            json.writeStringField("destination", employer.getDestination());
            json.writeStringField("name", employer.getName());
        });
    }

    private static <V extends SpecificRecord> Answer page(
            String name, LatestRecords<V> records, Query query, Function<V, String> id, Properties<V> properties) {
        int limit = query.limit("limit", LONGEST_PAGE, LONGEST_PAGE);
        Collection<V> rest = Filters.value(query, "after").map(records::after).orElseGet(records::all);
        List<V> found = rest.stream().limit(limit + 1L).toList();
        List<V> page = found.subList(0, Math.min(limit, found.size()));
        return Answer.json(Json.object(json -> {
            json.writeArrayFieldStart(name);
            for (V one : page) {
                json.writeStartObject();
                properties.write(json, one);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField(
                    "next",
                    found.size() > limit
                            ? Links.next(Api.BASE + "/" + name, query, "after", id.apply(page.get(limit - 1)))
                            : null);
        }));
    }

    @FunctionalInterface
    private interface Properties<V> {
        void write(JsonGenerator json, V record) throws IOException;
    }
}
