package org.musubi.ingest.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of an address. */
final class Query {
    private Query() {}

    /** The address with a parameter set to a value, and its other parameters as they are. */
    static URI with(URI uri, String name, String value) {
        String encoded = encode(name);
        Stream<String> others = Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(part -> !part.isEmpty() && !part.equals(encoded) && !part.startsWith(encoded + "="));
        String query =
                Stream.concat(others, Stream.of(encoded + "=" + encode(value))).collect(Collectors.joining("&"));
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
