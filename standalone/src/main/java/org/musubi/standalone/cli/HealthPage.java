package org.musubi.standalone.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Tells by HTTP whether a part is ready: 200 while it is, 503 while it is not. For those who keep containers running. */
final class HealthPage implements AutoCloseable {
    private static final String PATH = "/health";
    private static final int READY = 200;
    private static final int NOT_READY = 503;
    private static final int WITHOUT_BODY = -1;

    private final HttpServer server;

    private HealthPage(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param host name or address to listen at
     * @param port to listen at; 0: any free one
     * @throws UncheckedIOException if nobody can listen there
     */
    static HealthPage open(String host, int port, BooleanSupplier ready) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the health at " + host + ":" + port, e);
        }
        server.createContext(PATH, exchange -> answer(exchange, ready));
        server.start();
        return new HealthPage(server);
    }

    /** Where it answers. */
    URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, BooleanSupplier ready) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(ready.getAsBoolean() ? READY : NOT_READY, WITHOUT_BODY);
        }
    }
}
