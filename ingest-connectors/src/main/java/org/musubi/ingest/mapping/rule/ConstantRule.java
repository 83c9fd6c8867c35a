package org.musubi.ingest.mapping.rule;

import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Remembered;

/**
 * The same value in every record.
 *
 * @param value not nothing
 */
public record ConstantRule(Given value) implements Rule {
    public ConstantRule {
        value = Remembered.of(value);
    }

    @Override
    public Given read(Scope scope, Trail trail) {
        return value;
    }

    @Override
    public Stream<String> columns(String prefix) {
        return Stream.empty();
    }

    @Override
    public Stream<String> repeating() {
        return Stream.empty();
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return Stream.empty();
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return false;
    }
}
