package org.musubi.matcher.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what each address asks for, and turns the answer or the problem into HTTP. Logs nothing of a request. */
final class QueryHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(QueryHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int LONGEST_ID = 200;
    private static final int NO_BODY = -1;

    private final BooleanSupplier ready;
    private final MatcherQueries queries;

    QueryHandler(BooleanSupplier ready, MatcherQueries queries) {
        this.ready = ready;
        this.queries = queries;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            try {
                send(http, 200, "application/json", answer(http));
            } catch (Problem problem) {
                problem.retryAfter()
                        .ifPresent(
                                wait -> http.getResponseHeaders().set("Retry-After", Long.toString(wait.toSeconds())));
                send(http, problem.status(), "application/problem+json", problem.json());
            }
        }
    }

    private ObjectNode answer(HttpExchange http) {
        if (!METHODS.contains(http.getRequestMethod())) {
            http.getResponseHeaders().set("Allow", "GET, HEAD");
            throw Problem.onlyReading();
        }
        try {
            return answer(segments(http.getRequestURI()));
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            LOG.error("A question could not be answered", e);
            throw Problem.fault();
        }
    }

    private ObjectNode answer(List<String> path) {
        if (path.equals(List.of("health"))) {
            return health();
        } else if (path.size() < 2 || !path.get(0).equals("vacancies")) {
            throw Problem.nothingThere();
        }
        String vacancyId = path.get(1);
        if (path.size() == 2) {
            return queries.vacancy(vacancyId);
        } else if (path.size() == 3 && path.get(2).equals("reach")) {
            return queries.reach(vacancyId);
        } else if (path.size() == 4 && path.get(2).equals("explanations")) {
            return queries.explanation(vacancyId, path.get(3));
        }
        throw Problem.nothingThere();
    }

    private ObjectNode health() {
        if (!ready.getAsBoolean()) {
            throw Problem.notReady();
        }
        return JsonNodeFactory.instance.objectNode().put("ready", true);
    }

    /** The path's parts, each decoded on its own, because an id may hold a slash. */
    private static List<String> segments(URI uri) {
        return Arrays.stream(uri.getRawPath().substring(1).split("/", -1))
                .map(QueryHandler::decode)
                .toList();
    }

    private static String decode(String part) {
        String decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (decoded.length() > LONGEST_ID) {
            throw Problem.longId();
        }
        return decoded;
    }

    private static void send(HttpExchange http, int status, String mediaType, ObjectNode answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        http.getResponseHeaders().set("Content-Type", mediaType);
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (http.getRequestMethod().equals("HEAD")) {
            http.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            http.sendResponseHeaders(status, NO_BODY);
        } else {
            http.sendResponseHeaders(status, body.length);
            http.getResponseBody().write(body);
        }
    }
}
