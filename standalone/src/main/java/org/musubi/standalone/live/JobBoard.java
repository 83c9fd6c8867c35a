package org.musubi.standalone.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A job board on this machine, to be asked over HTTP: it gives the changes of a file to whoever does not have them yet, and says
 * where to go on.
 */
public final class JobBoard implements AutoCloseable {
    private static final String PATH = "/changes";
    private static final int OK = 200;

    private final HttpServer server;
    private final byte[] changes;
    private final String next;

    private JobBoard(HttpServer server, byte[] changes, String next) {
        this.server = server;
        this.changes = changes;
        this.next = next;
    }

    /**
     * Opens it on this machine.
     *
     * @param file a JSON object with {@code next} and {@code changes}
     * @param port 0: any free one
     * @throws IOException if the file cannot be read, or the port is taken
     */
    public static JobBoard open(Path file, int port) throws IOException {
        byte[] changes = Files.readAllBytes(file);
        JsonNode document = new ObjectMapper().readTree(changes);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var board = new JobBoard(server, changes, document.path("next").asText());
        server.createContext(PATH, board::answer);
        server.start();
        return board;
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        boolean hasThem = query != null && query.contains(next);
        byte[] body =
                hasThem ? "{\"next\":\"%s\",\"changes\":[]}".formatted(next).getBytes(StandardCharsets.UTF_8) : changes;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(OK, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
