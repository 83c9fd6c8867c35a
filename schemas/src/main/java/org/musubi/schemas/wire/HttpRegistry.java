package org.musubi.schemas.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.SerializationException;

/** A Confluent-compatible registry behind HTTP. */
final class HttpRegistry implements SchemaRegistry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryHttp http;

    HttpRegistry(List<RegistryAddress> addresses) {
        this.http = new RegistryHttp(addresses);
    }

    @Override
    public int register(String subject, Schema schema) {
        return id(
                ask("POST", subjectPath(subject) + "/versions", request(schema), "register " + named(subject, schema)));
    }

    @Override
    public int find(String subject, Schema schema) {
        return id(ask("POST", subjectPath(subject), request(schema), "find " + named(subject, schema)));
    }

    @Override
    public Registered latest(String subject) {
        JsonNode answer = ask(
                "GET", subjectPath(subject) + "/versions/latest", "", "find the newest schema of subject " + subject);
        return new Registered(id(answer), parse(answer));
    }

    @Override
    public Schema schema(int id) {
        return parse(ask("GET", "/schemas/ids/" + id, "", "find schema " + id));
    }

    private JsonNode ask(String method, String path, String body, String purpose) {
        RegistryHttp.Answer answer = http.send(method, path, body, purpose);
        JsonNode json = read(answer, purpose);
        if (answer.isRefusal()) {
            throw new SerializationException("Cannot " + purpose + ": the registry at " + answer.from() + " answers "
                    + answer.status() + ", " + json.path("message").asText("without a message"));
        }
        return json;
    }

    private static JsonNode read(RegistryHttp.Answer answer, String purpose) {
        try {
            JsonNode json = JSON.readTree(answer.body());
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new RegistryUnavailableException(notJson(answer, purpose), e);
        }
        throw new RegistryUnavailableException(notJson(answer, purpose));
    }

    private static String notJson(RegistryHttp.Answer answer, String purpose) {
        return "Cannot " + purpose + ": what answers at " + answer.from() + " is not a schema registry (status "
                + answer.status() + ", and the body is no JSON object)";
    }

    private static int id(JsonNode answer) {
        if (!answer.path("id").isInt()) {
            throw new RegistryUnavailableException("The registry answered without a schema's number");
        }
        return answer.get("id").intValue();
    }

    private Schema parse(JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!"AVRO".equals(type)) {
            throw new SerializationException("The schema is of type " + type + ", but only AVRO can be read here");
        }
        try {
            var parser = new Schema.Parser();
            addReferences(parser, answer);
            return parser.parse(answer.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new SerializationException("The registry holds a schema that is no Avro schema", e);
        }
    }

    /** Reads the named types that the schema leaves to other subjects, deepest first. */
    private void addReferences(Schema.Parser parser, JsonNode answer) {
        for (JsonNode reference : answer.path("references")) {
            if (!parser.getTypes().containsKey(reference.path("name").asText())) {
                String subject = reference.path("subject").asText();
                int version = reference.path("version").asInt();
                JsonNode referred = ask(
                        "GET",
                        subjectPath(subject) + "/versions/" + version,
                        "",
                        "find version " + version + " of subject " + subject);
                addReferences(parser, referred);
                parser.parse(referred.path("schema").asText());
            }
        }
    }

    private static String request(Schema schema) {
        return JSON.createObjectNode().put("schema", schema.toString()).toString();
    }

    private static String named(String subject, Schema schema) {
        return "schema " + schema.getFullName() + " under subject " + subject;
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
