package org.musubi.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.TestDashboard;
import org.musubi.dashboard.matcher.Matchers;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.stream.EventStreams;
import org.musubi.schemas.avro.Shortlist;

class OpenApiTest {
    private static final Described DESCRIBED = new Described();
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private static TestDashboard dashboard;
    private static Shortlist some;

    @BeforeAll
    static void start() {
        dashboard = TestDashboard.full(Path.of(".."));
        some = dashboard.market().shortlists().values().stream()
                .filter(list -> list.getEntries().size() > 2)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void describesEveryAddressAndItsParametersAndNoOthers() {
        List<Route> routes = routes();

        assertThat(DESCRIBED.paths())
                .isEqualTo(new TreeSet<>(routes.stream().map(Route::pattern).toList()));
        for (Route route : routes) {
            assertThat(DESCRIBED.parameters(route.pattern(), "query"))
                    .as(route.pattern())
                    .isEqualTo(route.parameters());
            Set<String> names = NAME.matcher(route.pattern())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(DESCRIBED.parameters(route.pattern(), "path"))
                    .as(route.pattern())
                    .isEqualTo(names);
        }
    }

    @Test
    void describesWhatEveryAddressAnswers() {
        for (Route route : routes()) {
            if (!Set.of("/api/v1/events", "/api/v1/changes").contains(route.pattern())) {
                Map<String, String> names = Map.of(
                        "{vacancyId}", some.getVacancyId(),
                        "{candidateId}", some.getEntries().get(0).getCandidateId());
                assertDescribed(route.pattern(), filled(route.pattern(), names), 200);
            }
        }
        String since = "?since=" + cursor();
        assertDescribed("/api/v1/shortlists", "/api/v1/shortlists?limit=3&empty=false", 200);
        assertDescribed("/api/v1/shortlists", "/api/v1/shortlists?full=true", 200);
        assertDescribed("/api/v1/changes", "/api/v1/changes" + since + "&limit=2", 200);
        assertDescribed("/api/v1/feeds/rejections", "/api/v1/feeds/rejections?feed=viet-nam&limit=2", 200);
        assertDescribed("/api/v1/agencies", "/api/v1/agencies?limit=2", 200);
    }

    @Test
    void describesWhatEveryAddressRefuses() {
        for (Route route : routes()) {
            Map<String, String> names = Map.of("{vacancyId}", "none", "{candidateId}", "none");
            assertDescribed(route.pattern(), filled(route.pattern(), names) + "?nonsense=1", 400);
            if (route.pattern().contains("{")) {
                assertDescribed(route.pattern(), filled(route.pattern(), names), 404);
            }
        }
        assertDescribed("/api/v1/changes", "/api/v1/changes?since=nonsense", 400);
        assertDescribed("/api/v1/events", "/api/v1/events?since=nonsense", 400);
    }

    private static String cursor() {
        String before =
                dashboard.get("/api/v1/shortlists?limit=1").path("cursor").asText();
        dashboard.change(20);
        return before;
    }

    private static void assertDescribed(String pattern, String address, int status) {
        HttpResponse<String> response = dashboard.ask(address);

        assertThat(response.statusCode()).as(address + " " + response.body()).isEqualTo(status);
        String mediaType = response.headers().firstValue("Content-Type").orElseThrow();
        assertThat(DESCRIBED.faults(pattern, status, mediaType, TestDashboard.json(response.body())))
                .as(address)
                .isEmpty();
    }

    private static String filled(String pattern, Map<String, String> names) {
        String path = pattern;
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        return path;
    }

    private static List<Route> routes() {
        var state = new DashboardState(1, Clock.systemUTC());
        var streams = new EventStreams(state.events(), state::snapshotCursor, 0);
        return new Api(state, new Matchers(List.of()), streams, Clock.systemUTC()).routes();
    }
}
