package org.musubi.dashboard.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.dev.FakeMatcher;
import org.musubi.dashboard.dev.InventedMarket;
import org.musubi.dashboard.dev.InventedTopics;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.avro.Shortlist;

class MatchersTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final Map<String, Shortlist> shortlists = market();
    private final Shortlist some = shortlists.values().stream()
            .filter(list -> list.getEntries().size() > 4)
            .findFirst()
            .orElseThrow();
    private final FakeMatcher whole = FakeMatcher.start(shortlists, 0, 4, 4);
    private final FakeMatcher one = FakeMatcher.start(shortlists, 0, 1, 4);
    private final FakeMatcher three = FakeMatcher.start(shortlists, 1, 4, 4);

    @AfterEach
    void close() {
        Stream.of(whole, one, three).forEach(FakeMatcher::close);
    }

    @Test
    void giveWhatTheOnlyOneSays() {
        Matchers matchers = matchers(whole.url());

        ObjectNode reach = matchers.reach(some.getVacancyId());

        assertThat(reach.path("heldBackBy").path("median").asText()).isEqualTo("80037");
        assertThat(reach.has("shards")).isFalse();
        assertThat(matchers.vacancy(some.getVacancyId()).path("open").asBoolean())
                .isTrue();
        assertThat(matchers.explanation(some.getVacancyId(), candidate(0))
                        .path("candidateId")
                        .asText())
                .isEqualTo(candidate(0));
    }

    @Test
    void addUpTheReachOfEach() {
        ObjectNode reach = matchers(one.url(), three.url()).reach(some.getVacancyId());

        assertThat(reach.path("heldBack").asInt()).isEqualTo(30);
        assertThat(reach.path("heldBackBy").path("least").asText()).isEqualTo("6940");
        assertThat(reach.path("heldBackBy").path("median").isNull()).isTrue();
        assertThat(reach.path("employerPays"))
                .extracting(lift -> lift.path("lifts").asInt())
                .containsExactly(22, 8);
        assertThat(reach.path("wageSteps").get(0).path("lifts").asInt()).isEqualTo(4);
        assertThat(reach.path("everyCategory").path("lifts").asInt()).isEqualTo(30);
    }

    @Test
    void giveNoReachOfAPart() {
        assertProblem(503, "matcher-away", () -> matchers(three.url()).reach(some.getVacancyId()));
        assertProblem(503, "matcher-away", () -> matchers(three.url(), NOBODY).reach(some.getVacancyId()));
    }

    @Test
    void findWhicheverHasTheCandidate() {
        Matchers matchers = matchers(one.url(), three.url());

        assertThat(some.getEntries())
                .allSatisfy(entry -> assertThat(matchers.explanation(some.getVacancyId(), entry.getCandidateId())
                                .path("eligible")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    void sayThatNobodyHasTheCandidateOnlyIfAllSaySo() {
        assertProblem(
                404, "unknown-candidate", () -> matchers(whole.url()).explanation(some.getVacancyId(), "VNM-nobody"));
        assertProblem(
                404,
                "unknown-candidate",
                () -> matchers(one.url(), three.url()).explanation(some.getVacancyId(), "VNM-nobody"));
        assertProblem(
                503, "matcher-away", () -> matchers(one.url(), NOBODY).explanation(some.getVacancyId(), "VNM-nobody"));
    }

    @Test
    void knowNoOtherVacancies() {
        assertProblem(404, "unknown-vacancy", () -> matchers(whole.url()).vacancy("none"));
        assertProblem(
                404, "unknown-vacancy", () -> matchers(one.url(), three.url()).reach("none"));
        assertProblem(404, "unknown-vacancy", () -> matchers(whole.url()).explanation("none", "none"));
    }

    @Test
    void areAwayWhenThereAreNone() {
        assertProblem(503, "matcher-away", () -> matchers().vacancy(some.getVacancyId()));
        assertThat(matchers().health()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void areLookedAt() {
        assertThat(healthOf(matchers(one.url(), three.url()))).isEqualTo(Health.UP);
        assertThat(healthOf(matchers(one.url(), NOBODY))).isEqualTo(Health.DOWN);
    }

    private static Health healthOf(Matchers matchers) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (matchers.health() == Health.UNKNOWN && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return matchers.health();
    }

    private String candidate(int place) {
        return some.getEntries().get(place).getCandidateId();
    }

    private static Matchers matchers(URI... addresses) {
        return new Matchers(List.of(addresses));
    }

    private static void assertProblem(int status, String type, ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.type()).isEqualTo(type);
        });
    }

    private static Map<String, Shortlist> market() {
        var market = new InventedMarket(3, new InventedTopics(new DashboardState(10, Clock.systemUTC())), 20, 2000);
        market.open();
        return market.shortlists();
    }
}
