package org.musubi.ingest.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    /** Most arrays have so few items that each is soon compared with all. */
    private static final int FEW = 16;

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
        Collection<String> seen = size > FEW ? new HashSet<>() : new ArrayList<>(size);
        var read = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            Spot at = spot.item(i);
            Given each = items.all().get(i);
            item.of(each, at).ifPresent(read::add);
            if (distinct && size > 1) {
                refuseRepeated(each, at, seen);
            }
        }
        return spot.refusals().count() == before ? Optional.of(Collections.unmodifiableList(read)) : Optional.empty();
    }

    private void refuseRepeated(Given each, Spot at, Collection<String> seen) {
        if (!(textOf(each).plain() instanceof Single single) || !single.json().isTextual()) {
            return;
        }
        String text = single.json().textValue();
        if (seen.contains(text)) {
            Spot spot = by.isEmpty() ? at : at.property(by);
            spot.refuse(ReasonCode.DUPLICATE, "stands earlier in the array already; keep one");
        } else {
            seen.add(text);
        }
    }

    private Given textOf(Given each) {
        if (by.isEmpty()) {
            return each;
        }
        return each.plain() instanceof Fields fields ? fields.get(by) : Single.NOTHING;
    }
}
