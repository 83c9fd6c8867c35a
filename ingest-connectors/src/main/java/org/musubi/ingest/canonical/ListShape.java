package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Arrays, some of which may hold nothing twice.
 *
 * @param item what each item must be
 * @param uniqueness which text of an item may stand there only once
 */
record ListShape<T>(Shape<T> item, Uniqueness uniqueness) implements Shape<List<T>> {
    /** Finds the text, and its place, that no two items may share; a missing node where they may. */
    interface Uniqueness {
        Text of(JsonNode item, Spot spot);

        /** A JSON value and where it stands. */
        record Text(JsonNode value, Spot spot) {}
    }

    /** Items that may repeat. */
    static <T> ListShape<T> of(Shape<T> item) {
        return new ListShape<>(item, (value, spot) -> new Uniqueness.Text(MissingNode.getInstance(), spot));
    }

    /** Texts of which none may stand there twice; their order is kept. */
    static <T> ListShape<T> distinct(Shape<T> item) {
        return new ListShape<>(item, Uniqueness.Text::new);
    }

    /** Objects of which no two may have the same text in one property. */
    static <T> ListShape<T> distinctBy(String property, Shape<T> item) {
        return new ListShape<>(
                item, (value, spot) -> new Uniqueness.Text(value.path(property), spot.property(property)));
    }

    @Override
    public Outline outline() {
        return new Outline.Items(item.outline());
    }

    @Override
    public Optional<List<T>> read(JsonNode value, Spot spot) {
        if (!value.isArray()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be an array");
        }
        int before = spot.refusals().count();
        var seen = new HashSet<String>();
        var items = new ArrayList<T>(value.size());
        for (int i = 0; i < value.size(); i++) {
            Spot at = spot.item(i);
            item.read(value.get(i), at).ifPresent(items::add);
            if (value.size() > 1) {
                refuseRepeated(uniqueness.of(value.get(i), at), seen);
            }
        }
        return spot.refusals().count() == before ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    private static void refuseRepeated(Uniqueness.Text text, Set<String> seen) {
        if (text.value().isTextual() && !seen.add(text.value().textValue())) {
            text.spot().refuse(ReasonCode.DUPLICATE, "stands earlier in the array already; keep one");
        }
    }
}
