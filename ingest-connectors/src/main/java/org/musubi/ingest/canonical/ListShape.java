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
 * @param distinct whether each item has a text that no other may have
 * @param by property of the item with that text; empty: the item is the text
 */
record ListShape<T>(Shape<T> item, boolean distinct, String by) implements Shape<List<T>> {
    /** Items that may repeat. */
    static <T> ListShape<T> of(Shape<T> item) {
        return new ListShape<>(item, false, "");
    }

    /** Texts of which none may stand there twice; their order is kept. */
    static <T> ListShape<T> distinct(Shape<T> item) {
        return new ListShape<>(item, true, "");
    }

    /** Objects of which no two may have the same text in one property. */
    static <T> ListShape<T> distinctBy(String property, Shape<T> item) {
        return new ListShape<>(item, true, property);
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
        int size = items.all().size();
        Set<String> seen = distinct && size > 1 ? new HashSet<>() : Set.of();
        var read = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            Spot at = spot.item(i);
            Given each = items.all().get(i);
            item.of(each, at).ifPresent(read::add);
            if (distinct && size > 1) {
                refuseRepeated(each, at, seen);
            }
        }
        return spot.refusals().count() == before ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private void refuseRepeated(Given each, Spot at, Set<String> seen) {
        if (textOf(each).plain() instanceof Single single
                && single.json().isTextual()
                && !seen.add(single.json().textValue())) {
            Spot spot = by.isEmpty() ? at : at.property(by);
            spot.refuse(ReasonCode.DUPLICATE, "stands earlier in the array already; keep one");
        }
    }

    private Given textOf(Given each) {
        if (by.isEmpty()) {
            return each;
        }
        return each.plain() instanceof Fields fields ? fields.get(by) : Single.NOTHING;
    }
}
