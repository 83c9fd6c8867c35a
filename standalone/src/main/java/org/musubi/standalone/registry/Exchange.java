package org.musubi.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.standalone.registry.Content.Reference;
import org.musubi.standalone.registry.Registrations.Proposal;
import org.musubi.standalone.registry.Subjects.Deleted;

/**
 * One request as the routes see it.
 *
 * @param parameters what stands in the path at the route's placeholders
 * @param query the query's parameters; unknown ones do no harm
 * @param body JSON, or empty
 */
record Exchange(Map<String, String> parameters, Map<String, String> query, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String subject() {
        return parameters.get("subject");
    }

    String version() {
        return parameters.get("version");
    }

    /** The number of a schema. */
    int id() {
        String id = parameters.get("id");
        if (!id.matches("[0-9]{1,9}")) {
            throw Refused.noSchema("number " + id);
        }
        return Integer.parseInt(id);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(query.getOrDefault(name, "false"));
    }

    /** A number from 0 on, or the given one if there is none. */
    int count(String name, int otherwise) {
        String value = query.getOrDefault(name, "");
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    Deleted deleted() {
        return flag("deletedOnly") ? Deleted.ONLY : flag("deleted") ? Deleted.INCLUDED : Deleted.LEFT_OUT;
    }

    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new Refused(400, "The request's body is not JSON", e);
        }
        throw new Refused(400, "The request's body is not a JSON object");
    }

    /** The schema in the body. */
    Proposal proposal() {
        JsonNode json = json();
        if (!json.path("schema").isTextual()) {
            throw Refused.badSchema("the property schema is missing");
        }
        List<Reference> references = new ArrayList<>();
        for (JsonNode one : json.path("references")) {
            references.add(new Reference(
                    one.path("name").asText(),
                    one.path("subject").asText(),
                    one.path("version").asInt()));
        }
        JsonNode type = json.path("schemaType");
        return new Proposal(
                type.isTextual() ? type.asText() : Content.AVRO,
                json.get("schema").asText(),
                references);
    }

    /** The path's parts, each decoded on its own, because a subject may hold a slash. */
    static List<String> segments(URI uri) {
        return Arrays.stream(uri.getRawPath().split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> decode(part.replace("+", "%2B")))
                .toList();
    }

    static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                int at = pair.indexOf('=');
                query.put(decode(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decode(pair.substring(at + 1)));
            }
        }
        return query;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "The address is not properly encoded", e);
        }
    }
}
