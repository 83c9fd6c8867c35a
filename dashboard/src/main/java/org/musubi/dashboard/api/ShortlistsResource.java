package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.musubi.dashboard.events.EventEntry;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.state.Listing;
import org.musubi.schemas.avro.Shortlist;

/** The shortlists of the open vacancies. */
final class ShortlistsResource {
    private static final Map<String, Function<Shortlist, String>> FACTS = Map.of(
            "destination", Shortlist::getDestination,
            "status", Shortlist::getStatus,
            "field", Shortlist::getField,
            "region", Shortlist::getRegion,
            "employer", Shortlist::getEmployerId);

    /** What a page can be narrowed down by. */
    static final Set<String> FILTERS = Set.of("origin", "destination", "status", "field", "region", "employer");

    private static final int USUAL_PAGE = 100;
    private static final int LONGEST_PAGE = 1000;

    private final DashboardState state;

    ShortlistsResource(DashboardState state) {
        this.state = state;
    }

    Answer page(Map<String, String> path, Query query) {
        String cursor = state.snapshotCursor().text(); // before anything of the snapshot is looked at
        Predicate<Listing> filter = filter(query);
        int limit = query.limit("limit", USUAL_PAGE, LONGEST_PAGE);
        boolean full = query.flag("full").orElse(false);
        Collection<Listing> rest =
                Filters.value(query, "after").map(state.shortlists()::after).orElseGet(state.shortlists()::all);
        List<Listing> found = rest.stream().filter(filter).limit(limit + 1L).toList();
        List<Listing> page = found.subList(0, Math.min(limit, found.size()));
        long total = state.shortlists().all().stream().filter(filter).count();
        return Answer.json(Json.object(json -> {
            json.writeArrayFieldStart("shortlists");
            for (Listing listing : page) {
                write(json, listing, full);
            }
            json.writeEndArray();
            json.writeStringField("next", found.size() > limit ? nextPage(query, page.get(limit - 1)) : null);
            json.writeNumberField("total", total);
            json.writeStringField("cursor", cursor);
        }));
    }

    Answer one(Map<String, String> path, Query query) {
        Shortlist list = state.shortlists()
                .of(path.get("vacancyId"))
                .map(Listing::whole)
                .orElseThrow(ShortlistsResource::unknown);
        return Answer.json(Json.bytes(json -> AvroJson.write(json, list)));
    }

    Answer events(Map<String, String> path, Query query) {
        String vacancyId = path.get("vacancyId");
        int limit = query.limit("limit", USUAL_PAGE, LONGEST_PAGE);
        boolean complete = state.events().isWhole(); // before they are looked at
        List<EventEntry> found = state.events().newestOfVacancy(vacancyId, limit + 1);
        if (found.isEmpty() && state.shortlists().of(vacancyId).isEmpty()) {
            throw unknown();
        }
        List<EventEntry> newest = found.subList(0, Math.min(limit, found.size()));
        return Answer.json(Json.object(json -> {
            EventsJson.write(json, newest);
            json.writeBooleanField("complete", complete && found.size() <= limit);
        }));
    }

    private static Predicate<Listing> filter(Query query) {
        Predicate<Listing> filter = listing -> true;
        for (Map.Entry<String, Function<Shortlist, String>> fact : FACTS.entrySet()) {
            Optional<String> wanted = Filters.value(query, fact.getKey());
            if (wanted.isPresent()) {
                filter = filter.and(
                        listing -> fact.getValue().apply(listing.facts()).equals(wanted.get()));
            }
        }
        Optional<Boolean> empty = query.flag("empty");
        if (empty.isPresent()) {
            filter = filter.and(listing -> (listing.filled() == 0) == empty.get());
        }
        Optional<String> origin = Filters.value(query, "origin");
        if (origin.isPresent()) {
            filter = filter.and(listing -> listing.holds(origin.get()));
        }
        return filter;
    }

    private static void write(JsonGenerator json, Listing listing, boolean full) throws IOException {
        if (full) {
            AvroJson.write(json, listing.whole());
            return;
        }
        json.writeStartObject();
        AvroJson.writeProperties(json, listing.facts(), Set.of("entries"));
        json.writeNumberField("filled", listing.filled());
        if (listing.best().isPresent()) {
            json.writeNumberField("best", listing.best().getAsInt());
        } else {
            json.writeNullField("best");
        }
        json.writeEndObject();
    }

    private static String nextPage(Query query, Listing last) {
        return Links.next(Api.BASE + "/shortlists", query, "after", last.facts().getVacancyId());
    }

    private static Problem unknown() {
        return Problem.notFound(
                "unknown-vacancy",
                "No shortlist of such a vacancy",
                "A vacancy has a shortlist while it is open; " + Api.BASE
                        + "/vacancies/{vacancyId} says why one is not.");
    }
}
