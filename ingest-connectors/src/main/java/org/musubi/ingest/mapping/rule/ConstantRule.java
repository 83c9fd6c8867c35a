package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same value in every record.
 *
 * @param value never changed
 */
public record ConstantRule(JsonNode value) implements Rule {
    @Override
    public JsonNode read(Scope scope, Trail trail) {
        return value;
    }

    @Override
    public Stream<String> columns(String prefix) {
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
