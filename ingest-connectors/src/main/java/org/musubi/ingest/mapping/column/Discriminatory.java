package org.musubi.ingest.mapping.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Columns by which nobody may be chosen, in the languages of the publishers: the list {@code discriminatory-headers.txt}. */
public final class Discriminatory {
    private static final Set<String> MEANINGS = read("discriminatory-headers.txt");

    private static final Pattern PARTS = Pattern.compile("[.]");

    private Discriminatory() {}

    /** Whether a header means such a column; a path into JSON does where one of its names does. */
    public static boolean is(String header) {
        return isMeant(header) || PARTS.splitAsStream(header).anyMatch(Discriminatory::isMeant);
    }

    private static boolean isMeant(String name) {
        return MEANINGS.contains(Headers.folded(name)) || MEANINGS.contains(Headers.meaning(name));
    }

    private static Set<String> read(String resource) {
        var stream = Objects.requireNonNull(Discriminatory.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Headers::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
