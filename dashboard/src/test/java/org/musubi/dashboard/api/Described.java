package org.musubi.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description of the API, read strictly: what it does not describe must not be there. */
final class Described {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document = read();

    /** The addresses. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** The names of an address's parameters that stand in the given place, {@code query} or {@code path}. */
    Set<String> parameters(String path, String place) {
        Set<String> names = new TreeSet<>();
        for (JsonNode reference : operation(path).path("parameters")) {
            JsonNode parameter = document.at(reference.path("$ref").asText().substring(1));
            if (parameter.path("in").asText().equals(place)) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    /** What is wrong with an answer; an answer of a kind that is not described is. */
    List<String> faults(String path, int status, String mediaType, JsonNode body) {
        JsonNode content = operation(path)
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path(mediaType);
        if (content.isMissingNode()) {
            return List.of(path + " is not said to give " + status + " " + mediaType);
        }
        return faults(content.path("schema"), body);
    }

    /** What is wrong with something of a named kind. */
    List<String> faults(String name, JsonNode body) {
        return faults(document.at("/components/schemas/" + name), body);
    }

    private List<String> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        Schema checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed(whole).toString());
        return checked.validate(body).stream().map(Error::toString).toList();
    }

    private JsonNode operation(String path) {
        return document.path("paths").path(path).path("get");
    }

    /** The same, but no object may have properties that are not described. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            boolean described = object.path("properties").isObject()
                    && object.path("type").asText().equals("object");
            for (Map.Entry<String, JsonNode> part : object.properties()) {
                closed(part.getValue());
            }
            if (described) {
                object.put("additionalProperties", false);
            }
        } else {
            schema.forEach(Described::closed);
        }
        return schema;
    }

    private static JsonNode read() {
        try (InputStream file = Described.class.getResourceAsStream("/org/musubi/dashboard/openapi.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
