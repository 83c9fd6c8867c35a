package org.musubi.dashboard.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.musubi.dashboard.http.Query;
import org.musubi.dashboard.http.Reply;

/**
 * An address of the API.
 *
 * @param pattern the path, with names in braces for what differs
 * @param parameters the parameters that it takes
 * @param needsState whether it can be answered only when everything has been read
 * @param answering what answers
 */
record Route(String pattern, Set<String> parameters, boolean needsState, Answering answering) {
    Route {
        parameters = Set.copyOf(parameters);
    }

    static Route always(String pattern, Answering answering) {
        return new Route(pattern, Set.of(), false, answering);
    }

    static Route of(String pattern, Answering answering, String... parameters) {
        return new Route(pattern, Set.of(parameters), true, answering);
    }

    /** The same route with more parameters. */
    Route with(Set<String> more) {
        Set<String> all = new TreeSet<>(parameters);
        all.addAll(more);
        return new Route(pattern, all, needsState, answering);
    }

    /** What stands in the path at the names of the pattern; empty if it is another path. */
    Optional<Map<String, String>> match(String path) {
        List<String> wanted = parts(pattern);
        List<String> given = parts(path);
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (name.startsWith("{") && !given.get(i).isEmpty()) {
                names.put(name.substring(1, name.length() - 1), given.get(i));
            } else if (!name.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Answering {
        /**
         * The reply.
         *
         * @param path what stands in the path, by name
         * @throws org.musubi.dashboard.http.Problem if there is something to tell the client instead
         */
        Reply to(Map<String, String> path, Query query);
    }
}
