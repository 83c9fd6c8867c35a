package org.musubi.ingest.mapping.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Fields;
import org.musubi.ingest.canonical.Given;

/** An object, property by property. */
public final class ObjectRule implements Rule {
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    /**
     * A property, or money that spreads into an amount and a currency.
     *
     * @param name of the property; of money that spreads only used in the mapping
     * @param rule gives its value
     * @param spreads whether the properties of its value become properties of this object
     */
    public record Property(String name, Rule rule, boolean spreads) {}

    private final Property[] properties;
    private final Rule[] reading;
    private final Fields.Names names;

    /**
     * @param properties in the order of the canonical record
     */
    public ObjectRule(List<Property> properties) {
        this.properties = properties.toArray(Property[]::new);
        names = new Fields.Names(properties.stream()
                .flatMap(property -> property.spreads() ? Stream.of(AMOUNT, CURRENCY) : Stream.of(property.name()))
                .toList());
        reading = properties.stream()
                .map(Property::rule)
                .filter(rule -> rule.columns("").findAny().isPresent())
                .toArray(Rule[]::new);
    }

    @Override
    public Fields read(Scope scope, Trail trail) {
        var fields = new Fields(names);
        int place = 0;
        for (Property property : properties) {
            if (property.spreads()) {
                spread(property.rule().read(scope, trail.spread(AMOUNT, CURRENCY)), fields, place);
                place += 2;
            } else {
                Given value = property.rule().read(scope, trail.property(property.name()));
                if (value.isThere()) {
                    fields.put(place, value);
                }
                place++;
            }
        }
        return fields;
    }

    private static void spread(Given money, Fields fields, int place) {
        if (money.plain() instanceof Fields sum) {
            fields.put(place, sum.get(AMOUNT));
            fields.put(place + 1, sum.get(CURRENCY));
        }
    }

    @Override
    public Stream<String> columns(String prefix) {
        return Arrays.stream(reading).flatMap(rule -> rule.columns(prefix));
    }

    @Override
    public Stream<String> repeating() {
        return Arrays.stream(reading).flatMap(Rule::repeating);
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return Arrays.stream(reading).flatMap(rule -> rule.missing(headers));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        if (reading.length == 0) {
            return false;
        }
        for (Rule rule : reading) {
            if (!rule.isEmpty(scope)) {
                return false;
            }
        }
        return true;
    }

    /** The rules of some properties only. */
    public ObjectRule only(List<String> names) {
        return new ObjectRule(Arrays.stream(properties)
                .filter(property -> names.contains(property.name()))
                .toList());
    }
}
