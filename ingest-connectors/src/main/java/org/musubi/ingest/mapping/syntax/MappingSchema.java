package org.musubi.ingest.mapping.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.musubi.ingest.canonical.Outline;
import org.musubi.schemas.topics.RecordKind;

/**
 * The JSON Schema (2020-12) of mappings, for completion and checks in editors. Made of what the loader checks by; the loader sees
 * more, such as tables that nobody uses.
 */
public final class MappingSchema {
    private final Schemas schemas = new Schemas();

    private MappingSchema() {}

    /** The schema, with a line break at its end. */
    public static String text() {
        var printer = new DefaultPrettyPrinter();
        var indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(new MappingSchema().schema()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Musubi mapping")
                .put("description", "How the files of one publisher become records.");
        schema.setAll(schemas.section(Syntax.MAPPING));
        ArrayNode kinds = schema.putArray("allOf");
        var fields = new FieldSchemas(schemas);
        for (RecordKind kind : RecordKind.values()) {
            ObjectNode choice = kinds.addObject();
            choice.set("if", Schemas.where("kind", kind.label()));
            choice.putObject("then")
                    .putObject("properties")
                    .set("fields", schemas.defined(kind.label(), () -> fields.object(Outline.of(kind))));
        }
        schema.set("$defs", schemas.definitions());
        return schema;
    }
}
