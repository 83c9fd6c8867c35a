package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.topics.RecordKind;

/** What a kind of record, or a part of it, may hold: for those who write rules about records they do not have yet. */
public sealed interface Outline {
    /**
     * Properties by name, in the order of the contract.
     *
     * @param parts the properties
     */
    record Parts(Map<String, Part> parts) implements Outline {}

    /**
     * One property.
     *
     * @param required it may not be absent
     * @param outline what it holds
     */
    record Part(boolean required, Outline outline) {}

    /**
     * An array.
     *
     * @param item what each item is
     */
    record Items(Outline item) implements Outline {}

    /** A text, a number or a flag. */
    final class Single implements Outline {
        private final Shape<?> shape;
        private final List<String> symbols;

        Single(Shape<?> shape, List<String> symbols) {
            this.shape = shape;
            this.symbols = List.copyOf(symbols);
        }

        /** The texts that may stand here, where that is a short closed list; otherwise empty. */
        public List<String> symbols() {
            return symbols;
        }

        /** Why a value may not stand here; nothing where it may. */
        public Optional<Reason> fault(JsonNode value) {
            var refusals = new Refusals();
            shape.of(Given.of(value), Spot.root(refusals));
            return refusals.all().stream().findFirst();
        }
    }

    /** Whether a line takes its record back, in every kind of record. */
    Single WITHDRAWN = new Single(FlagShape.FLAG, List.of());

    /** What a kind of record holds. */
    static Parts of(RecordKind kind) {
        return KindShape.of(kind).shape().outline();
    }

    /** The properties that make the key of a kind of record. */
    static List<String> keyOf(RecordKind kind) {
        return KindShape.of(kind).keyProperties();
    }
}
