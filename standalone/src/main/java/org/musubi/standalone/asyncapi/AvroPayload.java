package org.musubi.standalone.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Avro schemas as the payload of messages, without what concerns Java alone. */
final class AvroPayload {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA_STRING = "avro.java.string";

    private AvroPayload() {}

    static ObjectNode of(Class<? extends SpecificRecord> type) {
        ObjectNode payload = JSON.createObjectNode().put("schemaFormat", "application/vnd.apache.avro;version=1.9.0");
        try {
            JsonNode schema = JSON.readTree(SpecificData.get().getSchema(type).toString());
            return payload.set("schema", plain(schema));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode plain(JsonNode schema) {
        if (schema.has(JAVA_STRING)) {
            return TextNode.valueOf(schema.get("type").textValue());
        } else if (schema.isObject()) {
            ObjectNode plain = JSON.createObjectNode();
            schema.properties().forEach(property -> plain.set(property.getKey(), plain(property.getValue())));
            return plain;
        } else if (schema.isArray()) {
            ArrayNode plain = JSON.createArrayNode();
            schema.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return schema;
    }
}
