package org.musubi.dashboard;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import org.musubi.dashboard.api.Api;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.http.WebServer;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.stream.EventStreams;

/** A running dashboard. */
public final class Dashboard implements AutoCloseable {
    private final WebServer server;
    private final EventStreams streams;
    private final DashboardState state;

    private Dashboard(WebServer server, EventStreams streams, DashboardState state) {
        this.server = server;
        this.streams = streams;
        this.state = state;
    }

    /**
     * Starts one, and returns as soon as it listens; it is ready a little later.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Dashboard start(Settings settings) {
        return over(new DashboardState(settings.eventsKept(), Clock.systemUTC()), settings, PageFiles.packaged());
    }

    /**
     * Starts one over a state that somebody else fills.
     *
     * @param page the files of the page
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Dashboard over(DashboardState state, Settings settings, PageFiles page) {
        var address = new InetSocketAddress(settings.host(), settings.port());
        var streams = new EventStreams(state.events(), state::snapshotCursor, settings.maxStreams());
        var api = new Api(state, streams, Clock.systemUTC());
        return new Dashboard(WebServer.start(address, api, page), streams, state);
    }

    /** Where it listens. */
    public URI url() {
        return server.url();
    }

    /** Whether everything that was in the topics when it started has been read. */
    public boolean isReady() {
        return state.isReady();
    }

    @Override
    public void close() {
        streams.close();
        server.close();
    }
}
