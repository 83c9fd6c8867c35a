package org.musubi.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.dashboard.TestDashboard;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;

class ApiTest {
    private static TestDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = TestDashboard.full(Path.of(".."));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void isNotAnsweredBeforeEverythingHasBeenRead() {
        try (TestDashboard starting = TestDashboard.start(1, 5, 100)) {
            assertThat(starting.get("/api/v1/status").path("ready").asBoolean()).isFalse();
            assertThat(starting.ask("/").statusCode()).isEqualTo(200);
            for (String path : List.of("/health", "/api/v1/statistics", "/api/v1/shortlists", "/api/v1/events")) {
                HttpResponse<String> answer = starting.ask(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            }

            starting.open();

            assertThat(starting.ask("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isSentAgainOnlyWhenItHasChanged() {
        String tag =
                dashboard.ask("/api/v1/policy").headers().firstValue("ETag").orElseThrow();

        assertThat(dashboard.ask("/api/v1/policy", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(dashboard
                        .ask("/api/v1/policy?on=2030-01-01", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void givesEveryShortlistOnceOverItsPages() {
        List<String> found = new ArrayList<>();
        String next = "/api/v1/shortlists?limit=7&status=SSW1";
        while (!next.equals("null")) {
            JsonNode page = dashboard.get(next);
            page.path("shortlists")
                    .forEach(list -> found.add(list.path("vacancyId").asText()));
            next = page.path("next").asText();
        }

        assertThat(found)
                .containsExactlyElementsOf(dashboard.market().shortlists().values().stream()
                        .filter(list -> list.getStatus().equals("SSW1"))
                        .map(Shortlist::getVacancyId)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"origin=KHM", "field=NURSING_CARE", "employer=JPN-EMPLOYER-0003", "empty=true", "empty=false"})
    void countsOnlyWhatTheFilterLetsThrough(String filter) {
        JsonNode page = dashboard.get("/api/v1/shortlists?limit=1000&full=true&" + filter);
        long expected = dashboard.market().shortlists().values().stream()
                .filter(list -> fits(list, filter))
                .count();

        assertThat(page.path("total").asLong()).isEqualTo(expected);
        assertThat(page.path("shortlists")).hasSize((int) expected);
    }

    @Test
    void givesACandidateAllPlaces() {
        Shortlist some = dashboard.market().shortlists().values().stream()
                .filter(list -> !list.getEntries().isEmpty())
                .findFirst()
                .orElseThrow();
        ShortlistEntry entry = some.getEntries().get(0);

        JsonNode candidate = dashboard.get("/api/v1/candidates/" + entry.getCandidateId());

        long places = dashboard.market().shortlists().values().stream()
                .flatMap(list -> list.getEntries().stream())
                .filter(each -> each.getCandidateId().equals(entry.getCandidateId()))
                .count();
        assertThat(candidate.path("places")).hasSize((int) places);
        assertThat(candidate.path("agencyId").asText()).isEqualTo(entry.getAgencyId());
        assertThat(dashboard
                        .get("/api/v1/candidates/" + entry.getCandidateId() + "/explanations/" + some.getVacancyId())
                        .path("rank")
                        .asInt())
                .isEqualTo(entry.getRank());
    }

    @ParameterizedTest
    @CsvSource({"2026-04-12, coming", "2026-04-13, now", "2031-01-01, now"})
    void saysWhichRulesHoldOnADay(String day, String inForce) {
        JsonNode stops = dashboard.get("/api/v1/policy?on=" + day).path("intakeStops");

        assertThat(stops)
                .filteredOn(stop -> stop.path("stopId").asText().equals("JPN-SSW1-FOOD_SERVICE-2026"))
                .extracting(stop -> stop.path("inForce").asText())
                .containsExactly(inForce);
    }

    @Test
    void saysWhichMinimumWageHoldsUntilTheNext() {
        JsonNode wages = dashboard.get("/api/v1/policy?on=2025-10-03").path("minimumWages");

        assertThat(wages)
                .filteredOn(wage -> wage.path("region").asText().equals("JP-01"))
                .extracting(wage -> wage.path("inForce").asText())
                .containsExactly("now", "coming");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/shortlists?limit=0",
                "/api/v1/shortlists?limit=1001",
                "/api/v1/shortlists?limit=ten",
                "/api/v1/shortlists?origin=Vietnam",
                "/api/v1/shortlists?orgin=VNM",
                "/api/v1/shortlists?empty=perhaps",
                "/api/v1/shortlists?origin=VNM&origin=KHM",
                "/api/v1/changes",
                "/api/v1/policy?on=tomorrow",
                "/api/v1/feeds/rejections?after=x",
                "/api/v1/events?type=GUESSED"
            })
    void saysHowToMendAQuestion(String question) {
        HttpResponse<String> answer = dashboard.ask(question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestDashboard.json(answer.body()).path("detail").asText())
                .isNotEmpty()
                .doesNotContain("Vietnam", "perhaps", "tomorrow", "GUESSED");
    }

    private static boolean fits(Shortlist list, String filter) {
        return switch (filter) {
            case "origin=KHM" ->
                list.getEntries().stream().anyMatch(entry -> entry.getOrigin().equals("KHM"));
            case "field=NURSING_CARE" -> list.getField().equals("NURSING_CARE");
            case "employer=JPN-EMPLOYER-0003" -> list.getEmployerId().equals("JPN-EMPLOYER-0003");
            case "empty=true" -> list.getEntries().isEmpty();
            default -> !list.getEntries().isEmpty();
        };
    }
}
