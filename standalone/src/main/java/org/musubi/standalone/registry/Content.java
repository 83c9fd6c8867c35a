package org.musubi.standalone.registry;

import java.util.List;

/**
 * What a number stands for. Two schemas are the same when all of this is.
 *
 * @param type {@code AVRO}; others only where another registry wrote them
 * @param text the schema
 * @param references where the named types are that the text does not define itself
 */
record Content(String type, String text, List<Reference> references) {
    static final String AVRO = "AVRO";

    Content {
        references = List.copyOf(references);
    }

    /** A named type that a version of another subject defines. */
    record Reference(String name, String subject, int version) {}
}
