package org.musubi.standalone.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks a dashboard.
 *
 * @param dashboard its address
 */
record Http(URI dashboard) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SLOWEST = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(SLOWEST).build();

    /** What was answered. */
    record Answer(int status, JsonNode body) {}

    /**
     * What the interface answers.
     *
     * @param path below {@code /api/v1}, with the query
     */
    Answer ask(String path) {
        var request = HttpRequest.newBuilder(dashboard.resolve("/api/v1" + path))
                .timeout(SLOWEST)
                .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same where nothing but an answer will do. */
    JsonNode get(String path) {
        Answer answer = ask(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " is answered with " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
