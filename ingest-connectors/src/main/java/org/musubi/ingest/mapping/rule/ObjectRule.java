package org.musubi.ingest.mapping.rule;

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

    private final List<Property> properties;
    private final List<Rule> reading;
    private final int most;

    /**
     * @param properties in the order of the canonical record
     */
    public ObjectRule(List<Property> properties) {
        this.properties = List.copyOf(properties);
        most = properties.stream()
                .mapToInt(property -> property.spreads() ? 2 : 1)
                .sum();
        reading = properties.stream()
                .map(Property::rule)
                .filter(rule -> rule.columns("").findAny().isPresent())
                .toList();
    }

    @Override
    public Fields read(Scope scope, Trail trail) {
        var fields = new Fields(most);
        for (Property property : properties) {
            if (property.spreads()) {
                spread(property.rule(), scope, trail, fields);
            } else {
                Given value = property.rule().read(scope, trail.property(property.name()));
                if (value.isThere()) {
                    fields.add(property.name(), value);
                }
            }
        }
        return fields;
    }

    private static void spread(Rule rule, Scope scope, Trail trail, Fields fields) {
        Given money = rule.read(scope, new SpreadTrail(trail.property(AMOUNT), trail.property(CURRENCY)));
        if (money.plain() instanceof Fields sum) {
            fields.add(AMOUNT, sum.get(AMOUNT));
            fields.add(CURRENCY, sum.get(CURRENCY));
        }
    }

    @Override
    public Stream<String> columns(String prefix) {
        return reading.stream().flatMap(rule -> rule.columns(prefix));
    }

    @Override
    public Stream<String> missing(Set<String> headers) {
        return reading.stream().flatMap(rule -> rule.missing(headers));
    }

    @Override
    public boolean isEmpty(Scope scope) {
        if (reading.isEmpty()) {
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
        return new ObjectRule(properties.stream()
                .filter(property -> names.contains(property.name()))
                .toList());
    }
}
