package org.musubi.dashboard;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.musubi.dashboard.api.Api;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.http.WebServer;
import org.musubi.dashboard.matcher.Matchers;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.dashboard.stream.EventStreams;
import org.musubi.dashboard.topics.TopicReader;
import org.musubi.schemas.wire.AvroSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running dashboard. */
public final class Dashboard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

    private final DashboardState state;
    private final List<AutoCloseable> parts;
    private final URI url;

    private Dashboard(DashboardState state, WebServer server, List<AutoCloseable> parts) {
        this.state = state;
        this.parts = List.copyOf(parts);
        this.url = server.url();
    }

    /**
     * Starts one, and returns as soon as it listens; it is ready a little later.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Dashboard start(Settings settings) {
        var serdes = new AvroSerdes(Map.of("schema.registry.url", settings.schemaRegistry()));
        var state = new DashboardState(settings.eventsKept(), Clock.systemUTC());
        return over(
                state,
                settings,
                PageFiles.packaged(),
                () -> TopicReader.start(settings.bootstrapServers(), serdes, state, settings.eventsKept()));
    }

    /**
     * Starts one over a state that somebody else fills.
     *
     * @param page the files of the page
     * @param filling starts what fills the state, once there is a server
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Dashboard over(
            DashboardState state, Settings settings, PageFiles page, Supplier<AutoCloseable> filling) {
        var address = new InetSocketAddress(settings.host(), settings.port());
        var streams = new EventStreams(state.events(), state::snapshotCursor, settings.maxStreams());
        var api = new Api(state, new Matchers(settings.matchers()), streams, Clock.systemUTC());
        WebServer server = WebServer.start(address, api, page);
        streams.start();
        return new Dashboard(state, server, List.of(filling.get(), streams, server));
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** Whether everything that was in the topics when it started has been read. */
    public boolean isReady() {
        return state.isReady();
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("A part of the dashboard did not close well", e);
            }
        }
    }
}
