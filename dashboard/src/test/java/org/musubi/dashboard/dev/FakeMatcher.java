package org.musubi.dashboard.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.musubi.schemas.avro.Shortlist;

/** Answers as a matcher does, about an invented market; what it says of a vacancy or pair is made up. */
public final class FakeMatcher implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Shortlist> shortlists;
    private final int from;
    private final int to;
    private final int ofShards;

    private FakeMatcher(HttpServer server, Map<String, Shortlist> shortlists, int from, int to, int ofShards) {
        this.server = server;
        this.shortlists = shortlists;
        this.from = from;
        this.to = to;
        this.ofShards = ofShards;
    }

    /** Starts one that has the shards from one number up to, not including, another. */
    public static FakeMatcher start(Map<String, Shortlist> shortlists, int from, int to, int ofShards) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var matcher = new FakeMatcher(server, shortlists, from, to, ofShards);
            server.createContext("/", matcher::handle);
            server.start();
            return matcher;
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody can listen here", e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            List<String> path =
                    List.of(http.getRequestURI().getPath().substring(1).split("/", -1));
            JsonNode answer = answer(path);
            byte[] body = JSON.writeValueAsBytes(answer);
            http.sendResponseHeaders(answer.path("status").asInt(200), body.length);
            http.getResponseBody().write(body);
        }
    }

    private JsonNode answer(List<String> path) throws IOException {
        if (path.equals(List.of("health"))) {
            return JSON.createObjectNode().put("ready", true);
        }
        Shortlist list = shortlists.get(path.get(1));
        if (list == null) {
            return problem("unknown-vacancy");
        } else if (path.size() == 2) {
            return vacancy(list);
        } else if (path.size() == 3) {
            return reach(list);
        }
        String candidateId = path.get(3);
        boolean known = list.getEntries().stream()
                .anyMatch(entry -> entry.getCandidateId().equals(candidateId));
        int shard = Math.floorMod(candidateId.hashCode(), ofShards);
        if (!known || shard < from || shard >= to) {
            return problem(to - from == ofShards ? "unknown-candidate" : "not-here");
        }
        return explanation(list.getVacancyId(), candidateId);
    }

    private static ObjectNode explanation(String vacancyId, String candidateId) throws IOException {
        try (InputStream file = FakeMatcher.class.getResourceAsStream("explanation.json")) {
            var explanation = (ObjectNode) JSON.readTree(file);
            return explanation.put("vacancyId", vacancyId).put("candidateId", candidateId);
        }
    }

    private static ObjectNode vacancy(Shortlist list) {
        ObjectNode vacancy = JSON.createObjectNode()
                .put("vacancyId", list.getVacancyId())
                .put("employerId", list.getEmployerId())
                .put("destination", list.getDestination())
                .put("region", list.getRegion())
                .put("status", list.getStatus())
                .put("field", list.getField())
                .put("openings", list.getOpenings());
        vacancy.putObject("monthlyWage")
                .put("amount", list.getMonthlyWage().getAmount())
                .put("currency", list.getMonthlyWage().getCurrency());
        vacancy.put("monthlyHours", 167).put("contractMonths", 36).putNull("partnerMonthlyFee");
        vacancy.put("requiredJapanese", "A2_2").putArray("requiredQualifications");
        vacancy.put("minimumExperienceMonths", 6).putArray("acceptedOrigins");
        vacancy.putArray("employerPays").add("TRAVEL_AND_LODGING");
        vacancy.putArray("offers").add("FAMILY_HOUSING");
        vacancy.put("startOn", "2027-08-21").put("closesOn", "2027-06-19").put("shortlistSize", list.getSize());
        vacancy.put("open", true).putArray("codes");
        return vacancy.put("asOf", InventedMarket.AS_OF.toString());
    }

    private ObjectNode reach(Shortlist list) {
        ObjectNode reach = JSON.createObjectNode()
                .put("vacancyId", list.getVacancyId())
                .put("asOf", InventedMarket.AS_OF.toString())
                .put("currency", "JPY")
                .put("monthlyWage", list.getMonthlyWage().getAmount())
                .put("eligible", list.getEntries().size() + 5)
                .put("heldBack", 15);
        reach.putObject("heldBackBy")
                .put("least", "6940")
                .put("median", "80037")
                .put("most", "472499");
        reach.putArray("employerPays")
                .add(JSON.createObjectNode().put("category", "RECRUITMENT_FEE").put("lifts", 11))
                .add(JSON.createObjectNode().put("category", "TRAINING").put("lifts", 4));
        reach.putArray("wageSteps")
                .add(JSON.createObjectNode()
                        .put("monthlyWage", "205000")
                        .put("raise", "10600")
                        .put("lifts", 2));
        reach.putObject("everyCategory").put("lifts", 15);
        return reach.put("shards", to - from).put("ofShards", ofShards);
    }

    private static ObjectNode problem(String type) {
        return JSON.createObjectNode()
                .put("type", "urn:musubi:problem:" + type)
                .put("title", "Not found")
                .put("status", 404)
                .put("detail", "There is no such thing in these shards.");
    }
}
