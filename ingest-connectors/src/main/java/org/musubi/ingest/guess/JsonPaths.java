package org.musubi.ingest.guess;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the records in a JSON document. */
final class JsonPaths {
    private final JsonParser parser;
    private final Map<String, Integer> objects = new LinkedHashMap<>();

    private JsonPaths(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The path of the array with the most objects in it, empty where the document is that array.
     *
     * @param start of the document, which may be cut off
     * @return nothing where there is no such array
     */
    static Optional<String> records(String start) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(start)) {
            var paths = new JsonPaths(parser);
            paths.read();
            return paths.objects.entrySet().stream()
                    .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                    .map(Map.Entry::getKey);
        }
    }

    private void read() {
        try {
            parser.nextToken();
            value("");
        } catch (IOException e) {
            return; // cut off, or no JSON from here on: what was seen must do
        }
    }

    private void value(String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(path);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                value(path.isEmpty() ? name : path + "." + name);
            }
        }
    }

    private void array(String path) throws IOException {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                objects.merge(path, 1, Integer::sum);
            }
            parser.skipChildren();
        }
    }
}
