package org.musubi.dashboard.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Answers in a matcher's place, the same for every vacancy and candidate. */
final class StubMatcher implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    private StubMatcher(HttpServer server) {
        this.server = server;
    }

    static StubMatcher start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/health", exchange -> send(exchange, JSON.createObjectNode()));
            server.createContext("/vacancies/", StubMatcher::answer);
            server.start();
            return new StubMatcher(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a matcher was that has been stopped. */
    static URI addressOfNobody() {
        try (var stopped = start()) {
            return stopped.url();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String[] steps = exchange.getRequestURI().getPath().split("/", -1);
        String question = steps.length > 3 ? steps[3] : "";
        switch (question) {
            case "" -> send(exchange, read("vacancy.json").put("vacancyId", steps[2]));
            case "reach" -> send(exchange, read("reach.json").put("vacancyId", steps[2]));
            default ->
                send(
                        exchange,
                        read("explanation.json").put("vacancyId", steps[2]).put("candidateId", steps[4]));
        }
    }

    private static void send(HttpExchange exchange, ObjectNode answer) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static ObjectNode read(String name) throws IOException {
        try (var file = StubMatcher.class.getResourceAsStream("/matcher/" + name)) {
            return (ObjectNode) JSON.readTree(file);
        }
    }
}
