package org.musubi.dashboard.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which events somebody wants. */
public final class EventFilter implements Predicate<EventFacts> {
    private static final Map<String, Function<EventFacts, String>> FACTS = Map.of(
            "type", EventFacts::type,
            "vacancy", EventFacts::vacancyId,
            "candidate", EventFacts::candidateId,
            "origin", EventFacts::origin,
            "destination", EventFacts::destination,
            "region", EventFacts::region,
            "status", EventFacts::status,
            "field", EventFacts::field);

    /** Every event. */
    public static final EventFilter ALL = new EventFilter(List.of());

    private final List<Wanted> wanted;

    private EventFilter(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** What can be filtered by. */
    public static Set<String> names() {
        return FACTS.keySet();
    }

    /**
     * Events that have all of these values.
     *
     * @param values by {@link #names}
     */
    public static EventFilter of(Map<String, String> values) {
        List<Wanted> wanted = new ArrayList<>();
        values.forEach((name, value) -> wanted.add(new Wanted(FACTS.get(name), value)));
        return new EventFilter(wanted);
    }

    @Override
    public boolean test(EventFacts facts) {
        for (Wanted one : wanted) {
            if (!one.fact.apply(facts).equals(one.value)) {
                return false;
            }
        }
        return true;
    }

    private record Wanted(Function<EventFacts, String> fact, String value) {}
}
