package org.musubi.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.explain.Explanation;
import org.musubi.matcher.explain.ExplanationJson;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Examples;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Records;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.Payer;

class QueryServerTest {
    private static final String HERE = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final Vacancy vacancy = Examples.vacancy(v -> v.setOffers(List.of())
            .setEmployerPays(List.of(CostCategory.TRAVEL_AND_LODGING, CostCategory.MEDICAL))
            .setAcceptedOrigins(List.of("VNM", "KHM"))
            .setPartnerMonthlyFee(Records.money("30.5", "USD")));
    private final Candidate candidate = Examples.candidate(
            c -> c.setCosts(List.of(Records.cost(CostCategory.TRAINING, Payer.WORKER, "370000", "JPY"))));
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private Holdings holdings = records(2);
    private final QueryServer server = QueryServer.open(
            HERE, 0, ready::get, new MatcherQueries(() -> holdings, () -> Records.AS_OF, Duration.ofMillis(20)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsWhetherTheMatcherIsReadyAtThatMoment() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);

        ready.set(false);
        assertThat(get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void givesAVacancyUnderTheNamesOfTheCanonicalFiles() throws Exception {
        assertThat(json(get("/vacancies/V-1")).toPrettyString()).isEqualTo("""
                {
                  "vacancyId" : "V-1",
                  "employerId" : "E-1",
                  "destination" : "JPN",
                  "region" : "JP-13",
                  "status" : "SSW1",
                  "field" : "NURSING_CARE",
                  "openings" : 2,
                  "monthlyWage" : {
                    "amount" : "180000",
                    "currency" : "JPY"
                  },
                  "monthlyHours" : 160,
                  "contractMonths" : 36,
                  "partnerMonthlyFee" : {
                    "amount" : "30.5",
                    "currency" : "USD"
                  },
                  "requiredJapanese" : "A2_2",
                  "requiredQualifications" : [ ],
                  "minimumExperienceMonths" : 0,
                  "acceptedOrigins" : [ "KHM", "VNM" ],
                  "employerPays" : [ "MEDICAL", "TRAVEL_AND_LODGING" ],
                  "offers" : [ ],
                  "startOn" : "2027-07-01",
                  "closesOn" : "2027-05-31",
                  "shortlistSize" : 10,
                  "open" : true,
                  "codes" : [ ],
                  "asOf" : "2027-04-01"
                }""");
    }

    @Test
    void saysWhyAVacancyIsNotOpen() throws Exception {
        holdings = new FewRecords(2).and(vacancy);

        JsonNode answer = json(get("/vacancies/V-1"));

        assertThat(answer.get("open").booleanValue()).isFalse();
        assertThat(answer.get("codes")).hasToString("[\"UNKNOWN_EMPLOYER\"]");
    }

    @Test
    void explainsAPairAsTheCommandDoes() throws Exception {
        ObjectNode expected = ExplanationJson.of(new Explanation(
                Records.AS_OF,
                Examples.judge(List.of(Examples.agency(a -> {}), Examples.employer(e -> {}), Examples.capRule(r -> {})))
                        .verdict(candidate, vacancy)));

        JsonNode answer = json(get("/vacancies/V-1/explanations/VNM-1"));

        assertThat(answer).hasToString(expected.toString());
        assertThat(answer.get("codes")).hasToString("[\"COST_CAP_EXCEEDED\"]");
    }

    @Test
    void saysWhatTheEmployerCouldChange() throws Exception {
        assertThat(json(get("/vacancies/V-1/reach"))).hasToString("""
                {"vacancyId":"V-1","asOf":"2027-04-01","currency":"JPY","monthlyWage":"180000","eligible":0,"heldBack":1,
                "heldBackBy":{"least":"10000","median":"10000","most":"10000"},
                "employerPays":[{"category":"RECRUITMENT_FEE","lifts":0},{"category":"INSURANCE","lifts":0},
                {"category":"SKILL_TEST","lifts":0},{"category":"TRAINING","lifts":1},{"category":"EQUIPMENT","lifts":0},
                {"category":"ADMINISTRATIVE","lifts":0}],
                "wageSteps":[{"monthlyWage":"189000","raise":"9000","lifts":1},
                {"monthlyWage":"198000","raise":"18000","lifts":1},{"monthlyWage":"216000","raise":"36000","lifts":1}],
                "everyCategory":{"lifts":1},"shards":2,"ofShards":2}""".replace("\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/vacancies/V-9, 404, unknown-vacancy",
        "/vacancies/V-9/reach, 404, unknown-vacancy",
        "/vacancies/V-9/explanations/VNM-1, 404, unknown-vacancy",
        "/vacancies/V-1/explanations/VNM-9, 404, unknown-candidate",
        "/vacancies/V-1/explanations, 404, nothing-there",
        "/vacancies/V-1/rank, 404, nothing-there",
        "/vacancies, 404, nothing-there",
        "/healthy, 404, nothing-there",
        "/, 404, nothing-there",
        "/vacancies/%FF%41, 404, unknown-vacancy",
    })
    void whatHasNoAnswerIsAProblem(String path, int status, String type) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:musubi:problem:" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).doesNotContain("V-9", "VNM-9");
    }

    @Test
    void aCandidateOfAnotherMatchersShardIsNotHere() throws Exception {
        holdings = records(1);

        assertThat(json(get("/vacancies/V-1/explanations/VNM-9")).get("type").textValue())
                .endsWith(":not-here");
        assertThat(json(get("/vacancies/V-1/reach")).get("shards").intValue()).isEqualTo(1);
    }

    @Test
    void idsAreDecodedOnceAndMayHoldAnything() throws Exception {
        holdings = new FewRecords(2).and(Examples.vacancy(v -> v.setVacancyId("求人/1+%20")));

        assertThat(json(get("/vacancies/%E6%B1%82%E4%BA%BA%2F1+%2520"))
                        .get("vacancyId")
                        .textValue())
                .isEqualTo("求人/1+%20");
    }

    @Test
    void longIdsAreRefused() throws Exception {
        assertThat(get("/vacancies/" + "x".repeat(200)).statusCode()).isEqualTo(404);
        assertThat(get("/vacancies/" + "x".repeat(201)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingCanBeChanged(String method) throws Exception {
        HttpResponse<String> response = send(method, "/vacancies/V-1");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void headGivesTheHeadersOfTheAnswer() throws Exception {
        HttpResponse<String> head = send("HEAD", "/vacancies/V-1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/vacancies/V-1").body().length());
        assertThat(send("HEAD", "/vacancies/V-9").statusCode()).isEqualTo(404);
    }

    @Test
    void answersAreKeptByNobody() throws Exception {
        assertThat(get("/vacancies/V-1").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whoAsksWhileShardsMoveIsToldToAskAgain() throws Exception {
        server.close();
        try (var moving = QueryServer.open(
                HERE,
                0,
                () -> true,
                new MatcherQueries(
                        () -> {
                            throw new InvalidStateStoreException("moved");
                        },
                        () -> Records.AS_OF))) {
            HttpResponse<String> response = send("GET", moving.url().resolve("/vacancies/V-1"));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValueAsLong("Retry-After")).isPresent();
        }
    }

    @Test
    void saysWhereItCannotListen() {
        int taken = server.url().getPort();

        assertThatThrownBy(
                        () -> QueryServer.open(HERE, taken, () -> true, new MatcherQueries(() -> holdings, () -> null)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(HERE + ":" + taken);
    }

    @Test
    void letsThePortGo() {
        server.close();

        assertThatThrownBy(() -> get("/health")).isInstanceOf(IOException.class);
    }

    private FewRecords records(int shards) {
        return new FewRecords(shards)
                .and(vacancy)
                .and(candidate)
                .and(Examples.employer(e -> {}))
                .and(Examples.agency(a -> {}))
                .and(Examples.capRule(r -> {}));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(method, URI.create(server.url() + path));
    }

    private static HttpResponse<String> send(String method, URI url) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
