package org.musubi.standalone.asyncapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.musubi.ingest.publish.Message;
import org.musubi.schemas.topics.EventType;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** What the messages of a topic are: key, value and headers. */
final class Messages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACE = "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$";

    private Messages() {}

    static ObjectNode of(Topic<?> topic) {
        String type = topic.value().getSimpleName();
        ObjectNode message = JSON.createObjectNode()
                .put("name", type)
                .put("summary", topic.about())
                .put("contentType", AvroSerdes.MEDIA_TYPE);
        message.set("headers", headers(topic));
        message.set("payload", AsyncApi.reference("components/schemas/" + type));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", topic.key());
        kafka.put("schemaIdLocation", "payload")
                .put("schemaIdPayloadEncoding", "confluent")
                .put("schemaLookupStrategy", "TopicNameStrategy")
                .put("bindingVersion", AsyncApi.BINDING_VERSION);
        return message;
    }

    private static ObjectNode headers(Topic<?> topic) {
        ObjectNode headers = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        List<EventType> events = Arrays.stream(EventType.values())
                .filter(event -> event.topic().equals(topic))
                .toList();
        if (!events.isEmpty()) {
            cloudEvent(headers, events);
        } else if (topic.writtenBy().equals(Topics.FEED_RECEIPTS.writtenBy())) {
            text(properties, Message.FEED_HEADER, "Name of the feed that the record came from.");
        }
        if (isInput(topic)) {
            text(properties, "traceparent", "A trace that the publisher has begun (W3C Trace Context), if any.")
                    .put("pattern", TRACE);
        }
        return headers;
    }

    private static boolean isInput(Topic<?> topic) {
        return topic.equals(Topics.SETTLEMENT_REQUESTS)
                || Arrays.stream(RecordKind.values())
                        .anyMatch(kind -> kind.topic().equals(topic));
    }

    private static void cloudEvent(ObjectNode headers, List<EventType> events) {
        ObjectNode properties = headers.withObjectProperty("properties");
        text(properties, "ce_specversion", "Version of CloudEvents.").put("const", "1.0");
        text(
                properties,
                "ce_id",
                "The same for a record wherever it is copied, and no other record of the source has it.");
        text(properties, "ce_source", "/ and the matcher's application id.").put("format", "uri-reference");
        ArrayNode types = text(properties, "ce_type", "What the record says.").putArray("enum");
        events.forEach(event -> types.add(event.code()));
        text(properties, "ce_time", "When it was settled.").put("format", "date-time");
        text(properties, "ce_subject", "The record's key.");
        text(properties, "content-type", "The wire format; not on a tombstone.").put("const", AvroSerdes.MEDIA_TYPE);
        text(properties, "traceparent", "The trace of the record that alone has caused this one, or a new one.")
                .put("pattern", TRACE);
        ArrayNode required = headers.putArray("required");
        properties.fieldNames().forEachRemaining(name -> {
            if (!name.equals("content-type")) {
                required.add(name);
            }
        });
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
