package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.mapping.secret.Pseudonyms;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/**
 * A keyed pseudonym in place of a person's number, which goes nowhere else.
 *
 * @param column the personal column with the number
 */
public record PseudonymRule(String column) implements Rule {
    @Override
    public Given read(Scope scope, Trail trail) {
        trail.from(column);
        Optional<Cell> cell = scope.whole().cell(column);
        if (cell.isEmpty()) {
            return Single.NOTHING;
        }
        if (cell.get() instanceof Cell.Faulty faulty) {
            return refused(trail, faulty.code(), faulty.message());
        }
        Pseudonyms pseudonyms = scope.pseudonyms().orElseThrow();
        return pseudonyms
                .of(cell.get())
                .map(text -> Given.of(TextNode.valueOf(text)))
                .orElseGet(() -> refused(trail, ReasonCode.BAD_ID, pseudonyms.wanted()));
    }

    private Given refused(Trail trail, ReasonCode code, String message) {
        trail.fault(column, code, message);
        return Single.NULL;
    }

    @Override
    public Stream<String> columns(String prefix) {
        return Stream.of(prefix + column);
    }

    @Override
    public Stream<String> repeating() {
        return Stream.empty();
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return Stream.of(column).filter(header -> !headers.contains(header));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        return scope.whole().cell(column).isEmpty();
    }
}
