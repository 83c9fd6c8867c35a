package org.musubi.ingest.mapping.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a YAML file that knows where it stands. */
sealed interface Yaml {
    At at();

    /**
     * A text, a number, a flag or nothing.
     *
     * @param at where it stands
     * @param written as it stands, without quotes
     * @param type what YAML takes it for
     */
    record Scalar(At at, String written, Type type) implements Yaml {}

    /** What YAML takes a scalar for. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /**
     * A list.
     *
     * @param at where it begins
     * @param items in order
     */
    record Sequence(At at, List<Yaml> items) implements Yaml {}

    /**
     * Keys and values.
     *
     * @param at where it begins
     * @param entries by key, in order
     */
    record Block(At at, Map<String, Entry> entries) implements Yaml {
        Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }
    }

    /**
     * A value and where its key stands.
     *
     * @param keyAt of the key
     * @param value of the key
     */
    record Entry(At keyAt, Yaml value) {}

    /** The text of a scalar that is not nothing. */
    default Optional<String> text() {
        return this instanceof Scalar scalar && scalar.type() != Type.NOTHING
                ? Optional.of(scalar.written())
                : Optional.empty();
    }
}
