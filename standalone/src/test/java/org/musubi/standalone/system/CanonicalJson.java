package org.musubi.standalone.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.matcher.world.Step;
import org.musubi.schemas.topics.RecordKind;

/** Writes records as publishers would. */
final class CanonicalJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CanonicalJson() {}

    static String line(Step step) {
        return step.record()
                .map(CanonicalJson::object)
                .orElseGet(() -> withdrawal(step))
                .toString();
    }

    private static ObjectNode withdrawal(Step step) {
        ObjectNode object = JSON.objectNode().put("withdrawn", true);
        if (step.kind() == RecordKind.MINIMUM_WAGE) {
            String[] parts = step.key().split("/", -1);
            return object.put("region", parts[0]).put("effectiveFrom", parts[1]);
        }
        return object.put(step.kind().topic().key(), step.key());
    }

    private static ObjectNode object(SpecificRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                object.set(field.name(), node(value));
            }
        }
        return object;
    }

    private static com.fasterxml.jackson.databind.JsonNode node(Object value) {
        if (value instanceof SpecificRecord record) {
            return object(record);
        } else if (value instanceof List<?> list) {
            var array = JSON.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        } else if (value instanceof Integer number) {
            return JSON.numberNode(number);
        } else if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        return JSON.textNode(value instanceof LocalDate date ? date.toString() : value.toString());
    }
}
