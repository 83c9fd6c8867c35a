package org.musubi.ingest.mapping.syntax;

/**
 * A key of a mapping.
 *
 * @param name as written
 * @param form of its value
 * @param isRequired whether it has to be there
 * @param documentation what it means, for editors
 */
public record Key(String name, Form form, boolean isRequired, String documentation) {
    static Key required(String name, Form form, String documentation) {
        return new Key(name, form, true, documentation);
    }

    static Key optional(String name, Form form, String documentation) {
        return new Key(name, form, false, documentation);
    }
}
