package org.musubi.schemas.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of a Confluent-compatible registry as the wire needs, behind real HTTP. */
final class TestRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private int failureStatus;

    TestRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked so far: method, raw path, credentials. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void failNext(int times, int status) {
        failureStatus = status;
        failuresLeft.set(times);
    }

    synchronized int add(String schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String credentials = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add((exchange.getRequestMethod() + " " + path + " " + (credentials == null ? "" : credentials))
                    .strip());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, failureStatus, "{\"error_code\":" + failureStatus + ",\"message\":\"as told\"}");
            } else if (path.startsWith("/schemas/ids/")) {
                answerById(exchange, Integer.parseInt(path.substring("/schemas/ids/".length())));
            } else if (exchange.getRequestMethod().equals("POST")) {
                JsonNode request = JSON.readTree(body);
                answer(exchange, 200, "{\"id\":" + add(request.get("schema").asText()) + "}");
            } else {
                answer(exchange, 404, "{\"error_code\":40401,\"message\":\"no such subject\"}");
            }
        }
    }

    private synchronized void answerById(HttpExchange exchange, int id) throws IOException {
        if (id > schemas.size()) {
            answer(exchange, 404, "{\"error_code\":40403,\"message\":\"no such schema\"}");
        } else {
            answer(
                    exchange,
                    200,
                    JSON.createObjectNode().put("schema", schemas.get(id - 1)).toString());
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
