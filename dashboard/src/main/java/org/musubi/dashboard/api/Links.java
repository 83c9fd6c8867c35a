package org.musubi.dashboard.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.musubi.dashboard.http.Query;

/** Addresses of further pages. */
final class Links {
    private Links() {}

    /** The address of the page after this one: the same question from another place on. */
    static String next(String path, Query query, String parameter, String place) {
        Map<String, String> values = new TreeMap<>(query.values());
        values.put(parameter, place);
        return path
                + values.entrySet().stream()
                        .map(value ->
                                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
