package org.musubi.standalone.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers one kind of request.
 *
 * @param method of HTTP
 * @param pattern the path's parts; one in braces stands for anything, under that name
 * @param answer makes the JSON of the answer
 */
record Route(String method, List<String> pattern, Answer answer) {
    Route {
        pattern = List.copyOf(pattern);
    }

    static Route get(String pattern, Answer answer) {
        return new Route("GET", parts(pattern), answer);
    }

    static Route post(String pattern, Answer answer) {
        return new Route("POST", parts(pattern), answer);
    }

    static Route put(String pattern, Answer answer) {
        return new Route("PUT", parts(pattern), answer);
    }

    static Route delete(String pattern, Answer answer) {
        return new Route("DELETE", parts(pattern), answer);
    }

    /** What stands at the placeholders, if the path is of this kind. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != pattern.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{")) {
                parameters.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static List<String> parts(String pattern) {
        return pattern.isEmpty() ? List.of() : List.of(pattern.split("/"));
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Answer {
        /**
         * Something that Jackson can write, or a {@link Json} that is written already.
         *
         * @throws Refused with what to tell the client instead
         */
        Object to(Exchange exchange);
    }

    /** JSON as it stands. */
    record Json(String text) {}
}
