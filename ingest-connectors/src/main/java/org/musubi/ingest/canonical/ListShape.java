package org.musubi.ingest.canonical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Arrays, some of which may hold nothing twice.
 *
 * @param item what each item must be
 * @param uniqueness which text of an item may stand there only once
 */
record ListShape<T>(Shape<T> item, Uniqueness uniqueness) implements Shape<List<T>> {
    /** Finds the text, and its place, that no two items may share; nothing where they may. */
    interface Uniqueness {
        Text of(Given item, Spot spot);

        /** A value and where it stands. */
        record Text(Given value, Spot spot) {}
    }

    /** Items that may repeat. */
    static <T> ListShape<T> of(Shape<T> item) {
        return new ListShape<>(item, (value, spot) -> new Uniqueness.Text(Single.NOTHING, spot));
    }

    /** Texts of which none may stand there twice; their order is kept. */
    static <T> ListShape<T> distinct(Shape<T> item) {
        return new ListShape<>(item, Uniqueness.Text::new);
    }

    /** Objects of which no two may have the same text in one property. */
    static <T> ListShape<T> distinctBy(String property, Shape<T> item) {
        return new ListShape<>(
                item, (value, spot) -> new Uniqueness.Text(part(value, property), spot.property(property)));
    }

    @Override
    public Outline outline() {
        return new Outline.Items(item.outline());
    }

    @Override
    public Optional<List<T>> read(Given.Plain given, Spot spot) {
        if (!(given instanceof Given.Items items)) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be an array");
        }
        int before = spot.refusals().count();
        var seen = new HashSet<String>();
        int size = items.all().size();
        var read = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            Spot at = spot.item(i);
            Given each = items.all().get(i);
            item.of(each, at).ifPresent(read::add);
            if (size > 1) {
                refuseRepeated(uniqueness.of(each, at), seen);
            }
        }
        return spot.refusals().count() == before ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private static Given part(Given item, String property) {
        return item.plain() instanceof Fields fields ? fields.get(property) : Single.NOTHING;
    }

    private static void refuseRepeated(Uniqueness.Text text, Set<String> seen) {
        if (text.value().plain() instanceof Given.Single single
                && single.json().isTextual()
                && !seen.add(single.json().textValue())) {
            text.spot().refuse(ReasonCode.DUPLICATE, "stands earlier in the array already; keep one");
        }
    }
}
