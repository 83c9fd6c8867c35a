package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** The lines of one file, each drawn from its own number. */
interface Drafts {
    /** The line of a number; the same each time. */
    ObjectNode line(int number);

    /** The same record some time later, as its publisher would send it again. */
    default ObjectNode corrected(int number) {
        return line(number);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode money(long amount, String currency) {
        return object().put("amount", Long.toString(amount)).put("currency", currency);
    }

    /** Adds an array of codes, or nothing where there are none. */
    static void putCodes(ObjectNode line, String property, Collection<String> codes) {
        if (!codes.isEmpty()) {
            var array = line.putArray(property);
            codes.forEach(array::add);
        }
    }

    /** Adds an array of the codes that happened, each with its own probability. */
    static void putHappening(ObjectNode line, String property, Map<String, Double> probabilities, Dice dice) {
        putCodes(
                line,
                property,
                probabilities.entrySet().stream()
                        .filter(entry -> dice.chance(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
