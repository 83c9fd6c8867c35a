package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * @param properties in the order of the canonical record
     */
    public ObjectRule(List<Property> properties) {
        this.properties = List.copyOf(properties);
        reading = properties.stream()
                .map(Property::rule)
                .filter(rule -> rule.columns("").findAny().isPresent())
                .toList();
    }

    @Override
    public ObjectNode read(Scope scope, Trail trail) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Property property : properties) {
            if (property.spreads()) {
                spread(property.rule(), scope, trail, object);
            } else {
                JsonNode value = property.rule().read(scope, trail.property(property.name()));
                if (isThere(value)) {
                    object.set(property.name(), value);
                }
            }
        }
        return object;
    }

    private static void spread(Rule rule, Scope scope, Trail trail, ObjectNode object) {
        JsonNode money = rule.read(scope, new SpreadTrail(trail.property(AMOUNT), trail.property(CURRENCY)));
        if (isThere(money)) {
            object.set(AMOUNT, money.get(AMOUNT));
            object.set(CURRENCY, money.get(CURRENCY));
        }
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
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
