package org.musubi.dashboard.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server on its port. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 64;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts listening.
     *
     * @param resources asked in this order
     * @throws UncheckedIOException if the port is taken
     */
    public static WebServer start(InetSocketAddress address, Resource... resources) {
        var threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("dashboard-http");
        threads.setDaemon(true);
        var server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        server.addConnector(connector);
        server.setHandler(new Site(List.of(resources)));
        server.setErrorHandler(new PlainErrors());
        var started = new WebServer(server, connector);
        try {
            server.start();
        } catch (IOException e) {
            started.close();
            throw new UncheckedIOException("Cannot listen on port " + address.getPort(), e);
        } catch (Exception e) {
            started.close();
            throw new IllegalStateException("The web server cannot start", e);
        }
        return started;
    }

    /** Where it listens. */
    public URI url() {
        String host = connector.getHost();
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return URI.create("http://" + shown + ":" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server cannot stop", e);
        }
    }
}
