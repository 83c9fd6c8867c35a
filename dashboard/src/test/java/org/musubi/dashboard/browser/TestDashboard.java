package org.musubi.dashboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.musubi.dashboard.Dashboard;
import org.musubi.dashboard.Settings;
import org.musubi.dashboard.dev.InventedData;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.state.DashboardState;

/**
 * A dashboard without Kafka, whose state a test fills.
 *
 * @param server the dashboard
 * @param state what it shows
 * @param data what can be put into the state
 */
record TestDashboard(Dashboard server, DashboardState state, InventedData data) implements AutoCloseable {
    private static final Path PROJECT = Path.of("..");
    private static final long SEED = 7;
    private static final int VACANCIES = 120;
    private static final int CANDIDATES = 1200;
    private static final int EVENTS_KEPT = 20_000;
    private static final int MAX_STREAMS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing has been read yet. */
    static TestDashboard reading(URI... matchers) {
        var state = new DashboardState(EVENTS_KEPT, Clock.systemUTC());
        var settings = new Settings("", "", "127.0.0.1", 0, List.of(matchers), EVENTS_KEPT, MAX_STREAMS);
        return new TestDashboard(
                Dashboard.over(state, settings, PageFiles.packaged(), () -> () -> {}),
                state,
                new InventedData(state, SEED, VACANCIES, CANDIDATES));
    }

    /** Everything has been read, and it is what was invented. */
    static TestDashboard full(URI... matchers) {
        var dashboard = reading(matchers);
        dashboard.data().publish(PROJECT);
        return dashboard;
    }

    /** Everything has been read, and there was nothing. */
    static TestDashboard empty() {
        var dashboard = reading();
        dashboard.state().becomeReady();
        return dashboard;
    }

    /** A view, as soon as it stands. */
    Page open(Browser browser, View view, Language language, Screen screen) {
        return visit(browser, view.route(pair()), language, screen).shows(view);
    }

    /** What stands at a route, which need not be there yet. */
    Page visit(Browser browser, String route, Language language, Screen screen) {
        String separator = route.contains("?") ? "&" : "?";
        return browser.visit(server.url().resolve("/#" + route + separator + "lang=" + language.code()), screen);
    }

    /** Somebody who is on a shortlist; nobody, if there are none. */
    Pair pair() {
        JsonNode lists = get("/shortlists?empty=false&limit=1&full=true").path("shortlists");
        JsonNode list = lists.path(0);
        return new Pair(
                list.path("vacancyId").asText("NO-VACANCY"),
                list.path("entries").path(0).path("candidateId").asText("VNM-NOBODY"));
    }

    /** What the interface answers, below {@code /api/v1}. */
    JsonNode get(String path) {
        try (var answer = server.url().resolve("/api/v1" + path).toURL().openStream()) {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOurs(URI address) {
        return server.url().getAuthority().equals(address.getAuthority());
    }

    @Override
    public void close() {
        server.close();
    }
}
