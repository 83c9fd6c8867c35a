package org.musubi.ingest.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/**
 * A value of a Connect record, with its schema or without: a leaf, an object or a list.
 *
 * @param type name of the logical type; empty where the schema names none or there is no schema
 * @param schema null where the record has none
 * @param value not null
 */
record Datum(String type, Schema schema, Object value) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** A column of a database that holds JSON. */
    private static final String DEBEZIUM_JSON = "io.debezium.data.Json";

    /** What Debezium puts where PostgreSQL has not sent a long value, because it has not changed. */
    private static final String UNAVAILABLE = "__debezium_unavailable_value";

    /** A value; null is nothing, also as JSON. */
    static Optional<Datum> of(Schema schema, Object value) {
        return Optional.ofNullable(value).flatMap(present -> new Datum(typeOf(schema), schema, present).parsed());
    }

    private static String typeOf(Schema schema) {
        return schema == null || schema.name() == null ? "" : schema.name();
    }

    boolean isObject() {
        return value instanceof Struct || value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    /** Whether there is a value that the event does not hold. */
    boolean isUnavailable() {
        return value.equals(UNAVAILABLE);
    }

    boolean has(String name) {
        return value instanceof Struct struct
                ? struct.schema().field(name) != null
                : value instanceof Map<?, ?> map && map.containsKey(name);
    }

    /** The value of a property of an object; nothing where it is null or there is none. */
    Optional<Datum> property(String name) {
        if (value instanceof Struct struct) {
            Field field = struct.schema().field(name);
            // without the column's default, for NULL means NULL
            return field == null ? Optional.empty() : of(field.schema(), struct.getWithoutDefault(name));
        }
        return value instanceof Map<?, ?> map ? of(valueSchema(), map.get(name)) : Optional.empty();
    }

    /** What is at a path of properties, such as {@code pay.amount}; a property with the whole path as its name comes first. */
    Optional<Datum> at(String path) {
        if (has(path)) {
            return property(path);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String rest = path.substring(dot + 1);
            Optional<Datum> found = property(path.substring(0, dot))
                    .flatMap(inner -> inner.isUnavailable() ? Optional.of(inner) : inner.at(rest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What a list holds, nulls left out; empty where it is none. */
    List<Datum> elements() {
        return value instanceof List<?> list
                ? list.stream()
                        .flatMap(element -> of(valueSchema(), element).stream())
                        .toList()
                : List.of();
    }

    private Schema valueSchema() {
        return schema == null ? null : schema.valueSchema();
    }

    /** The objects and lists inside a text of JSON; a text that is none stays as it is. */
    private Optional<Datum> parsed() {
        if (!type.equals(DEBEZIUM_JSON) || !(value instanceof String text)) {
            return Optional.of(this);
        }
        try {
            return of(null, JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            return Optional.of(this);
        }
    }
}
