package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.mapping.secret.Pseudonyms;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.Column;

/**
 * A keyed pseudonym in place of a person's number, which goes nowhere else.
 *
 * @param column the personal column with the number
 */
public record PseudonymRule(Column column) implements Rule {
    @Override
    public Given read(Scope scope, Trail trail) {
        trail.from(column.name());
        Cell cell = scope.whole().find(column);
        if (cell == null) {
            return Single.NOTHING;
        }
        if (cell instanceof Cell.Faulty faulty) {
            return refused(trail, faulty.code(), faulty.message());
        }
        Pseudonyms pseudonyms = scope.pseudonyms().orElseThrow();
        return pseudonyms
                .of(cell)
                .map(text -> Given.of(TextNode.valueOf(text)))
                .orElseGet(() -> refused(trail, ReasonCode.BAD_ID, pseudonyms.wanted()));
    }

    private Given refused(Trail trail, ReasonCode code, String message) {
        trail.fault(column.name(), code, message);
        return Single.NULL;
    }

    @Override
    public Stream<String> columns(String prefix) {
        return Stream.of(prefix + column.name());
    }

    @Override
    public Stream<String> repeating() {
        return Stream.empty();
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return Stream.of(column.name()).filter(header -> !headers.contains(header));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return scope.whole().find(column) == null;
    }
}
