package org.musubi.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of each request, and turns its answer or refusal into HTTP. */
final class RegistryHttpHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryHttpHandler.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int LONGEST_BODY = 2 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Route> routes;

    RegistryHttpHandler(Registry registry) {
        this.routes = Stream.of(
                        new SchemaRoutes(registry).all(),
                        new SubjectRoutes(registry).all(),
                        new SettingRoutes(registry).all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            try {
                send(http, 200, answer(http));
            } catch (Refused e) {
                if (e.status() >= 500) {
                    LOG.warn("{} {} failed", http.getRequestMethod(), http.getRequestURI(), e);
                }
                send(http, e.status(), JSON.writeValueAsString(Views.error(e.code(), e.getMessage())));
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", http.getRequestMethod(), http.getRequestURI(), e);
                send(http, 500, JSON.writeValueAsString(Views.error(50001, "An error in the registry itself")));
            }
        }
    }

    private String answer(HttpExchange http) throws IOException {
        List<String> path = Exchange.segments(http.getRequestURI());
        boolean otherMethod = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent() && route.method().equals(http.getRequestMethod())) {
                var exchange = new Exchange(parameters.get(), Exchange.query(http.getRequestURI()), body(http));
                return text(route.answer().to(exchange));
            }
            otherMethod |= parameters.isPresent();
        }
        throw otherMethod
                ? new Refused(405, "This address does not know the method " + http.getRequestMethod())
                : new Refused(404, "There is nothing at this address");
    }

    private static String body(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refused(413, "The request's body is longer than " + LONGEST_BODY + " bytes");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String text(Object answer) throws JsonProcessingException {
        return answer instanceof Route.Json json ? json.text() : JSON.writeValueAsString(answer);
    }

    private static void send(HttpExchange http, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
    }
}
