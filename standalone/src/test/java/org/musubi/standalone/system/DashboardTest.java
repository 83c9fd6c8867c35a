package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.dashboard.Dashboard;
import org.musubi.dashboard.Settings;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.Main;
import org.musubi.standalone.broker.Ports;
import org.musubi.standalone.results.Shortlists;
import org.musubi.standalone.settled.Tail;

/** What the dashboard says of the samples is what stands in the topics and what {@code explain} says. */
@TestMethodOrder(OrderAnnotation.class)
class DashboardTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path work;

    private static MatchedSamples samples;
    private static Http dashboard;
    private static Map<String, Map<String, Integer>> early;
    private static String cursor;

    @BeforeAll
    static void matchTheSamples() throws Exception {
        samples = MatchedSamples.start(work, DATE);
        dashboard = new Http(samples.installation().dashboardUrl().orElseThrow());
        awaitReady(dashboard);
        cursor = dashboard.get("/shortlists?limit=1").path("cursor").asText();
        early = shown(dashboard);
        samples.await();
    }

    @AfterAll
    static void stop() {
        samples.close();
    }

    @Test
    @Order(1)
    void itsShortlistsAreThoseOfTheTopic() {
        assertEventually(() -> shortlistLines(dashboard), DashboardTest::shortlistLinesOfTheTopic);
    }

    @Test
    @Order(1)
    void itsStatisticsAreThoseOfTheTopic() {
        assertEventually(() -> cells(dashboard), DashboardTest::cellsOfTheTopic);
    }

    @Test
    @Order(1)
    void anEarlySnapshotWithItsChangesIsALaterSnapshot() {
        assertEventually(() -> replayed(early, changes(dashboard, cursor)), () -> shown(dashboard));
    }

    @Test
    @Order(1)
    void itExplainsAPairAsTheCommandDoes() throws IOException {
        JsonNode pair = anyPair();
        String vacancy = pair.path("vacancyId").asText();
        String candidate = pair.path("candidateId").asText();

        JsonNode explanation = dashboard.get("/candidates/" + candidate + "/explanations/" + vacancy);

        ObjectNode expected = explained(vacancy, candidate);
        assertThat(explanation.path("rank")).isEqualTo(expected.get("rank"));
        assertThat(without(explanation, "rank", "ahead")).isEqualTo(without(expected, "rank", "ahead"));
    }

    /** The last: nothing is matched afterwards. */
    @Test
    @Order(2)
    void anotherOneServesWhenTheMatcherHasStoppedAndGoesOnFromTheCursorOfTheFirst() {
        String later =
                dashboard.get("/changes?limit=100&since=" + cursor).path("next").asText();
        List<JsonNode> rest = changes(dashboard, later);
        List<String> lines = shortlistLines(dashboard);
        JsonNode pair = anyPair();
        samples.installation().close();

        try (var another = Dashboard.start(new Settings(
                samples.bootstrapServers(),
                samples.schemaRegistry(),
                Ports.LOOPBACK,
                0,
                List.of(samples.matcher()),
                Settings.EVENTS_KEPT,
                Settings.MAX_STREAMS))) {
            var restarted = new Http(another.url());
            awaitReady(restarted);

            assertThat(shortlistLines(restarted)).isEqualTo(lines);
            assertThat(withoutCursors(changes(restarted, later)))
                    .as("in whatever order the topics were read")
                    .containsExactlyInAnyOrderElementsOf(withoutCursors(rest))
                    .hasSizeGreaterThan(100);
            Http.Answer away =
                    restarted.ask("/candidates/" + pair.path("candidateId").asText() + "/explanations/"
                            + pair.path("vacancyId").asText());
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.body().path("type").asText()).endsWith("matcher-away");
        }
    }

    private static void awaitReady(Http dashboard) {
        assertEventually(() -> dashboard.ask("/status").body().path("ready").asBoolean(), () -> true);
    }

    /** What is said and what must be said may both still be on their way. */
    private static void assertEventually(Supplier<?> said, Supplier<?> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Object last = said.get();
        Object wanted = expected.get();
        while (!last.equals(wanted) && System.nanoTime() < deadline) {
            last = said.get();
            wanted = expected.get();
        }
        assertThat(last).isEqualTo(wanted);
    }

    private static JsonNode anyPair() {
        JsonNode list = dashboard
                .get("/shortlists?empty=false&limit=1")
                .path("shortlists")
                .path(0);
        JsonNode whole = dashboard.get("/shortlists/" + list.path("vacancyId").asText());
        return ((ObjectNode) whole.path("entries").path(0)).set("vacancyId", whole.get("vacancyId"));
    }

    private static List<JsonNode> whole(Http dashboard) {
        var lists = new ArrayList<JsonNode>();
        String next = "/shortlists?full=true&limit=50";
        while (next != null) {
            JsonNode page = dashboard.get(next);
            page.path("shortlists").forEach(lists::add);
            next = page.path("next").isNull()
                    ? null
                    : page.path("next").asText().replaceFirst("^/api/v1", "");
        }
        return lists;
    }

    private static List<String> shortlistLines(Http dashboard) {
        var lines = new ArrayList<String>();
        for (JsonNode list : whole(dashboard)) {
            for (JsonNode entry : list.path("entries")) {
                JsonNode cost = entry.path("cost");
                lines.add(JSON.createObjectNode()
                        .<ObjectNode>set("vacancyId", list.get("vacancyId"))
                        .<ObjectNode>set("rank", entry.get("rank"))
                        .<ObjectNode>set("candidateId", entry.get("candidateId"))
                        .<ObjectNode>set("score", entry.get("score"))
                        .<ObjectNode>set("workerPaid", cost.get("workerPaid"))
                        .<ObjectNode>set("cap", cost.get("cap"))
                        .<ObjectNode>set("currency", cost.get("currency"))
                        .set("capRuleId", cost.get("capRuleId"))
                        .toString());
            }
        }
        return lines;
    }

    private static List<String> shortlistLinesOfTheTopic() {
        var text = new StringWriter();
        try (var out = new BufferedWriter(text)) {
            Shortlists.read(samples.bootstrapServers(), samples.serdes()).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().toList();
    }

    private static Map<String, List<String>> cells(Http dashboard) {
        Map<String, List<String>> cells = new TreeMap<>();
        for (JsonNode cell : dashboard.get("/statistics").path("cells")) {
            String key = String.join("/", texts(cell, "origin", "destination", "status", "field"));
            List<String> numbers =
                    texts(cell, "asOf", "liveCandidates", "openVacancies", "openings", "shortlistedPairs", "heldBack");
            cell.path("costs").forEach(cost -> numbers.addAll(texts(cost, "currency", "pairs", "workerPaid", "cap")));
            cells.put(key, numbers);
        }
        return cells;
    }

    private static Map<String, List<String>> cellsOfTheTopic() {
        Map<String, List<String>> cells = new TreeMap<>();
        try (var tail = Tail.fromStart(samples.bootstrapServers(), samples.serdes(), Topics.MATCH_STATISTICS)) {
            tail.drain(message -> {
                if (message.value() == null) {
                    cells.remove(message.key());
                } else {
                    cells.put(message.key(), numbers(message.value()));
                }
            });
        }
        return cells;
    }

    private static List<String> numbers(MatchStatistics cell) {
        var numbers = new ArrayList<>(List.of(
                cell.getAsOf().toString(),
                Long.toString(cell.getLiveCandidates()),
                Long.toString(cell.getOpenVacancies()),
                Long.toString(cell.getOpenings()),
                Long.toString(cell.getShortlistedPairs()),
                Long.toString(cell.getHeldBack())));
        cell.getCosts()
                .forEach(cost -> numbers.addAll(List.of(
                        cost.getCurrency(), Long.toString(cost.getPairs()), cost.getWorkerPaid(), cost.getCap())));
        return numbers;
    }

    private static List<String> texts(JsonNode object, String... properties) {
        var texts = new ArrayList<String>();
        for (String property : properties) {
            texts.add(object.path(property).asText());
        }
        return texts;
    }

    /** All changes after a cursor. */
    private static List<JsonNode> changes(Http dashboard, String cursor) {
        var events = new ArrayList<JsonNode>();
        String since = cursor;
        JsonNode page;
        do {
            page = dashboard.get("/changes?limit=500&since=" + since);
            page.path("events").forEach(events::add);
            since = page.path("next").asText();
        } while (page.path("more").asBoolean());
        return events;
    }

    private static Map<String, Map<String, Integer>> replayed(
            Map<String, Map<String, Integer>> snapshot, List<JsonNode> events) {
        Map<String, Map<String, Integer>> lists = new TreeMap<>();
        snapshot.forEach((vacancy, list) -> lists.put(vacancy, new HashMap<>(list)));
        for (JsonNode event : events) {
            var list = lists.computeIfAbsent(event.path("vacancyId").asText(), id -> new HashMap<>());
            String candidate = event.path("candidateId").asText();
            if (event.path("type").asText().equals("WITHDRAWN")) {
                list.remove(candidate);
            } else {
                list.put(candidate, event.path("score").asInt());
            }
        }
        lists.values().removeIf(Map::isEmpty);
        return lists;
    }

    private static Map<String, Map<String, Integer>> shown(Http dashboard) {
        Map<String, Map<String, Integer>> lists = new TreeMap<>();
        for (JsonNode list : whole(dashboard)) {
            for (JsonNode entry : list.path("entries")) {
                lists.computeIfAbsent(list.path("vacancyId").asText(), id -> new HashMap<>())
                        .put(
                                entry.path("candidateId").asText(),
                                entry.path("score").asInt());
            }
        }
        return lists;
    }

    private static ObjectNode explained(String vacancy, String candidate) throws IOException {
        var said = new StringWriter();
        var complaints = new StringWriter();
        int status = Main.run(
                new PrintWriter(said),
                new PrintWriter(complaints),
                "explain",
                "--feeds=" + MatchedSamples.SAMPLES,
                "--policy=" + MatchedSamples.POLICY,
                "--secrets=" + samples.secrets(),
                "--as-of=" + DATE,
                "--vacancy=" + vacancy,
                "--candidate=" + candidate,
                "--json");
        assertThat(status).as(complaints.toString()).isZero();
        return (ObjectNode) JSON.readTree(said.toString());
    }

    private static List<JsonNode> withoutCursors(List<JsonNode> events) {
        return events.stream().map(event -> without(event, "cursor")).toList();
    }

    private static JsonNode without(JsonNode object, String... properties) {
        return ((ObjectNode) object.deepCopy()).without(List.of(properties));
    }
}
