package org.musubi.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds one value in a JSON document, or in JSON Lines, without holding it. */
final class JsonValues {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonValues() {}

    /**
     * The last text or number at a path.
     *
     * @param path names of properties with dots between them; arrays on the way do not count, so that {@code ads.changed} is
     *     the property of the last object in the array {@code ads}
     * @return empty if there is none, it is null or empty, or the document is not JSON as far as there
     * @throws IOException if the disk fails
     */
    static Optional<String> last(Path file, String path) throws IOException {
        Optional<String> found = Optional.empty();
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && pathOf(parser.getParsingContext()).equals(path)) {
                    found = token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getText());
                }
            }
        } catch (JsonProcessingException e) {
            return found; // what is damaged is found again, and said, where the records are read
        }
        return found.filter(value -> !value.isBlank());
    }

    private static String pathOf(JsonStreamContext context) {
        var path = new StringBuilder();
        for (JsonStreamContext at = context; at != null; at = at.getParent()) {
            if (at.inObject() && at.getCurrentName() != null) {
                path.insert(0, path.isEmpty() ? at.getCurrentName() : at.getCurrentName() + ".");
            }
        }
        return path.toString();
    }
}
