package org.musubi.dashboard.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.musubi.dashboard.http.Answer;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.state.Rejections.Placed;
import org.musubi.schemas.avro.FeedReceipt;

/** What publishers sent, and what became of it. */
final class FeedsResource {
    private static final int USUAL_PAGE = 100;
    private static final int LONGEST_PAGE = 1000;

    private static final Map<String, ToLongFunction<FeedReceipt>> SUMS = new TreeMap<>(Map.of(
            "files", receipt -> 1,
            "lines", FeedReceipt::getLines,
            "taken", FeedReceipt::getTaken,
            "unchanged", FeedReceipt::getUnchanged,
            "withdrawn", FeedReceipt::getWithdrawn,
            "refused", FeedReceipt::getRefused,
            "held", FeedReceipt::getHeld));

    private final DashboardState state;

    FeedsResource(DashboardState state) {
        this.state = state;
    }

    Answer all(Map<String, String> path, Query query) {
        SortedMap<String, List<FeedReceipt>> feeds = state.receipts().all().stream()
                .collect(Collectors.groupingBy(FeedReceipt::getFeed, TreeMap::new, Collectors.toList()));
        return Answer.json(Json.object(json -> {
            json.writeArrayFieldStart("feeds");
            for (Map.Entry<String, List<FeedReceipt>> feed : feeds.entrySet()) {
                write(json, feed.getKey(), feed.getValue());
            }
            json.writeEndArray();
        }));
    }

    Answer rejections(Map<String, String> path, Query query) {
        Optional<String> feed = query.text("feed");
        Optional<String> file = query.text("file");
        int limit = query.limit("limit", USUAL_PAGE, LONGEST_PAGE);
        List<Placed> found = state.rejections()
                .before(place(query))
                .filter(one -> feed.isEmpty() || one.rejection().getFeed().equals(feed.get()))
                .filter(one -> file.isEmpty() || one.rejection().getFile().equals(file.get()))
                .limit(limit + 1L)
                .toList();
        List<Placed> page = found.subList(0, Math.min(limit, found.size()));
        return Answer.json(Json.object(json -> {
            json.writeArrayFieldStart("rejections");
            for (Placed one : page) {
                AvroJson.write(json, one.rejection());
            }
            json.writeEndArray();
            json.writeStringField("next", found.size() > limit ? nextPage(query, page.get(limit - 1)) : null);
        }));
    }

    private static void write(JsonGenerator json, String feed, List<FeedReceipt> receipts) throws IOException {
        json.writeStartObject();
        json.writeStringField("feed", feed);
        for (Map.Entry<String, ToLongFunction<FeedReceipt>> sum : SUMS.entrySet()) {
            json.writeNumberField(
                    sum.getKey(), receipts.stream().mapToLong(sum.getValue()).sum());
        }
        json.writeArrayFieldStart("receipts");
        for (FeedReceipt receipt : receipts) {
            AvroJson.write(json, receipt);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static long place(Query query) {
        return query.text("after")
                .map(place -> {
                    if (!place.matches("[0-9]{1,18}")) {
                        throw Problem.badRequest("The parameter after must be as the link to the next page has it.");
                    }
                    return Long.parseLong(place);
                })
                .orElse(Long.MAX_VALUE);
    }

    private static String nextPage(Query query, Placed last) {
        return Links.next(Api.BASE + "/feeds/rejections", query, "after", Long.toString(last.place()));
    }
}
