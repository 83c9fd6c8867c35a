package org.musubi.dashboard.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param status HTTP status
 * @param mediaType media type of the body
 * @param body the body
 * @param headers further headers by name
 */
public record Answer(int status, String mediaType, Body body, Map<String, String> headers) implements Reply {
    /** May be kept, but must be asked for again each time: what is behind the address changes. */
    public static final Map<String, String> REVALIDATE = Map.of("Cache-Control", "no-cache");

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** JSON that is there, and may be another the next time. */
    public static Answer json(byte[] body) {
        return new Answer(200, "application/json", Body.of(body), REVALIDATE);
    }

    boolean isText() {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("svg");
    }

    static Answer problem(Problem problem) {
        return new Answer(
                problem.status(),
                "application/problem+json",
                Body.of(problem.json().getBytes(StandardCharsets.UTF_8)),
                problem.headers());
    }
}
