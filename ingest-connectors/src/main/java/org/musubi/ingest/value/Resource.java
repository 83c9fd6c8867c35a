package org.musubi.ingest.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables that are part of the program. */
public final class Resource {
    private Resource() {}

    /**
     * The lines of a table, each cut at its semicolons; without comments and empty lines.
     *
     * @param place a class of the package in which the table lies
     * @param name of the table
     */
    public static List<List<String>> lines(Class<?> place, String name) {
        try (InputStream stream = Objects.requireNonNull(place.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
