package org.musubi.standalone.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.musubi.standalone.registry.Content.Reference;

/** Reads schemas, together with what they refer to. */
final class AvroSchemas {
    private final RegistryState state;

    AvroSchemas(RegistryState state) {
        this.state = state;
    }

    /**
     * The content in the one spelling under which it is known: without white space, with all that Avro keeps.
     *
     * @throws Refused if it is no Avro schema, or refers to what does not exist
     */
    Content canonical(String type, String text, List<Reference> references) {
        if (!type.equals(Content.AVRO)) {
            throw Refused.badSchema("type " + type + " is not supported, only " + Content.AVRO);
        }
        for (Reference reference : references) {
            if (referred(reference).deleted()) {
                throw Refused.badSchema("it refers to a deleted version of subject '" + reference.subject() + "'");
            }
        }
        try {
            Parsed parsed = parse(text, references);
            return new Content(Content.AVRO, parsed.text(), references);
        } catch (AvroRuntimeException e) {
            throw Refused.badSchema(String.valueOf(e.getMessage()));
        }
    }

    /** The schema that was registered as this content. */
    Schema schema(Content content) {
        return parse(content.text(), content.references()).schema();
    }

    private Parsed parse(String text, List<Reference> references) {
        var parser = new Schema.Parser();
        addReferences(parser, references, new HashSet<>());
        List<Schema> referred = List.copyOf(parser.getTypes().values());
        return new Parsed(parser.parse(text), referred);
    }

    private void addReferences(Schema.Parser parser, List<Reference> references, Set<Reference> seen) {
        for (Reference reference : references) {
            if (seen.add(reference)) {
                Content content = referred(reference).content();
                addReferences(parser, content.references(), seen);
                if (!parser.getTypes().containsKey(reference.name())) {
                    parser.parse(content.text());
                }
            }
        }
    }

    private Version referred(Reference reference) {
        return state.versions(reference.subject()).stream()
                .filter(version -> version.number() == reference.version())
                .findFirst()
                .orElseThrow(() -> Refused.badSchema("it refers to version " + reference.version() + " of subject '"
                        + reference.subject() + "', which does not exist"));
    }

    /**
     * @param referred the types that the schema takes from elsewhere
     */
    private record Parsed(Schema schema, List<Schema> referred) {
        /** The schema without those types. Avro notices unknown names only here, and not when it reads a schema. */
        @SuppressWarnings("deprecation") // what took its place cannot leave types out
        String text() {
            return schema.toString(referred, false);
        }
    }
}
