package org.musubi.dashboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Writes records as JSON: properties have the names of the schema's fields, dates and times are ISO 8601, symbols are strings,
 * and what is absent is null.
 */
public final class AvroJson {
    private AvroJson() {}

    /** Writes the record as an object. */
    public static void write(JsonGenerator json, IndexedRecord wanted) throws IOException {
        json.writeStartObject();
        writeProperties(json, wanted, Set.of());
        json.writeEndObject();
    }

    /** Writes the record's properties, but not those that are to be left out, into the object that has been begun. */
    public static void writeProperties(JsonGenerator json, IndexedRecord from, Set<String> leftOut) throws IOException {
        for (Schema.Field field : from.getSchema().getFields()) {
            if (!leftOut.contains(field.name())) {
                json.writeFieldName(field.name());
                writeValue(json, from.get(field.pos()));
            }
        }
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord part) {
            write(json, part);
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            for (Object one : many) {
                writeValue(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof CharSequence
                || value instanceof Enum<?>
                || value instanceof LocalDate
                || value instanceof Instant) {
            json.writeString(value.toString());
        } else {
            throw new IllegalStateException("No record has a value of " + value.getClass());
        }
    }
}
