package org.musubi.dashboard.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Reads the project's own files of canonical records, which are known to be good. */
final class CanonicalFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalFiles() {}

    /** The records of all files of a folder whose names begin so, in the order of the names. */
    static <V extends SpecificRecord> List<V> read(Path folder, String stem, Class<V> type) {
        try (Stream<Path> files = Files.list(folder)) {
            List<V> records = new ArrayList<>();
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(stem))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    records.add(type.cast(record(JSON.readTree(line), schema(type))));
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the files of " + folder, e);
        }
    }

    private static Schema schema(Class<?> type) {
        return SpecificData.get().getSchema(type);
    }

    private static SpecificRecord record(JsonNode json, Schema schema) {
        var record = (SpecificRecord) SpecificData.newInstance(classOf(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            JsonNode value = json.path(field.name());
            record.put(field.pos(), value.isMissingNode() ? missing(field) : value(value, field.schema()));
        }
        return record;
    }

    private static Object missing(Schema.Field field) {
        return switch (field.schema().getType()) {
            case ARRAY -> List.of();
            case BOOLEAN -> false;
            default -> null;
        };
    }

    private static Object value(JsonNode json, Schema schema) {
        return switch (schema.getType()) {
            case UNION -> json.isNull() ? null : value(json, schema.getTypes().get(1));
            case RECORD -> record(json, schema);
            case ENUM -> symbol(json.asText(), classOf(schema));
            case ARRAY -> {
                List<Object> many = new ArrayList<>();
                json.forEach(one -> many.add(value(one, schema.getElementType())));
                yield many;
            }
            case INT -> schema.getLogicalType() == null ? json.asInt() : LocalDate.parse(json.asText());
            case BOOLEAN -> json.asBoolean();
            case STRING -> json.asText();
            default -> throw new IllegalStateException("No file holds a value of type " + schema.getType());
        };
    }

    private static Object symbol(String name, Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> classOf(Schema schema) {
        try {
            return Class.forName(schema.getFullName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Every schema has its class", e);
        }
    }
}
