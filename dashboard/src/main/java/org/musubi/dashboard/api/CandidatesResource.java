package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.dashboard.events.EventEntry;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;

/** The places of one candidate. Nothing is known here of candidates beyond their places. */
final class CandidatesResource {
    private static final int MOST_EVENTS = 100;
    private static final Set<String> NOT_OF_THE_PLACE = Set.of("candidateId", "origin", "agencyId");

    private final DashboardState state;

    CandidatesResource(DashboardState state) {
        this.state = state;
    }

    Answer one(Map<String, String> path, Query query) {
        String candidateId = path.get("candidateId");
        List<Shortlist> lists = state.shortlists().with(candidateId);
        List<EventEntry> events = state.events().newestOfCandidate(candidateId, MOST_EVENTS);
        Who who = lists.stream()
                .map(list -> Who.of(place(list, candidateId)))
                .findFirst()
                .or(() -> events.stream().findFirst().map(Who::of))
                .orElseThrow(CandidatesResource::unknown);
        return Answer.json(Json.object(json -> {
            json.writeStringField("candidateId", candidateId);
            json.writeStringField("origin", who.origin);
            json.writeStringField("agencyId", who.agencyId);
            json.writeArrayFieldStart("places");
            for (Shortlist list : lists) {
                write(json, list, place(list, candidateId));
            }
            json.writeEndArray();
            EventsJson.write(json, events);
        }));
    }

    private static void write(JsonGenerator json, Shortlist list, ShortlistEntry place) throws IOException {
        json.writeStartObject();
        json.writeStringField("vacancyId", list.getVacancyId());
        json.writeStringField("employerId", list.getEmployerId());
        json.writeStringField("destination", list.getDestination());
        json.writeStringField("region", list.getRegion());
        json.writeStringField("status", list.getStatus());
        json.writeStringField("field", list.getField());
        AvroJson.writeProperties(json, place, NOT_OF_THE_PLACE);
        json.writeEndObject();
    }

    private static ShortlistEntry place(Shortlist list, String candidateId) {
        return list.getEntries().stream()
                .filter(entry -> entry.getCandidateId().equals(candidateId))
                .findFirst()
                .orElseThrow();
    }

    /** From where the candidate comes, and through whom. */
    private record Who(String origin, String agencyId) {
        static Who of(ShortlistEntry entry) {
            return new Who(entry.getOrigin(), entry.getAgencyId());
        }

        static Who of(EventEntry event) {
            return new Who(event.facts().origin(), EventsJson.property(event, "agencyId"));
        }
    }

    private static Problem unknown() {
        return Problem.notFound(
                "unknown-candidate",
                "No such candidate on any shortlist",
                "Only candidates who are or lately were on a shortlist are known here.");
    }
}
