package org.musubi.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.musubi.dashboard.dev.FakeMatcher;
import org.musubi.dashboard.dev.InventedData;
import org.musubi.dashboard.dev.InventedMarket;
import org.musubi.dashboard.dev.InventedTopics;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.state.DashboardState;

/** A dashboard on a port of its own over a small invented market, and a client of it. */
public final class TestDashboard implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final DashboardState state;
    private final InventedData data;
    private final FakeMatcher matcher;
    private final Dashboard dashboard;

    private TestDashboard(long seed, int vacancies, int eventsKept, int maxStreams) {
        this.state = new DashboardState(eventsKept, Clock.systemUTC());
        this.data = new InventedData(state, seed, vacancies, 40 * vacancies);
        this.matcher = FakeMatcher.start(data.market().shortlists(), 0, 1, 1);
        var settings = new Settings("", "", "127.0.0.1", 0, List.of(matcher.url()), eventsKept, maxStreams);
        this.dashboard = Dashboard.over(state, settings, PageFiles.packaged(), () -> () -> {});
    }

    /** One with nothing in it, that is not ready yet. */
    public static TestDashboard start(long seed, int vacancies, int eventsKept) {
        return start(seed, vacancies, eventsKept, 10_000);
    }

    /** The same, with a limit of streams. */
    public static TestDashboard start(long seed, int vacancies, int eventsKept, int maxStreams) {
        return new TestDashboard(seed, vacancies, eventsKept, maxStreams);
    }

    /**
     * One with everything in it.
     *
     * @param home the project's folder
     */
    public static TestDashboard full(Path home) {
        TestDashboard full = start(7, 60, 10_000);
        full.data.publish(home);
        return full;
    }

    /** Opens the market, and makes the dashboard ready. */
    public TestDashboard open() {
        market().open();
        topics().settle();
        state.becomeReady();
        return this;
    }

    /** Lets so much happen in the market. */
    public void change(int times) {
        data.change(times);
    }

    /** Takes the matcher away. */
    public void stopMatcher() {
        matcher.close();
    }

    public DashboardState state() {
        return state;
    }

    public InventedTopics topics() {
        return data.topics();
    }

    public InventedMarket market() {
        return data.market();
    }

    public URI url() {
        return dashboard.url();
    }

    /** The JSON of an answer of status 200. */
    public JsonNode get(String path) {
        HttpResponse<String> response = ask(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " gives " + response.statusCode() + " " + response.body());
        }
        return json(response.body());
    }

    /** Any answer. */
    public HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody interrupts a test", e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    @Override
    public void close() {
        dashboard.close();
        matcher.close();
    }
}
