package org.musubi.dashboard.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a request.
 *
 * @param values by name; each may be given once
 * @param lastEventId the header {@code Last-Event-ID} of a client that takes up a stream again; empty: none
 */
public record Query(Map<String, String> values, String lastEventId) {
    public Query {
        values = Map.copyOf(values);
    }

    /**
     * Refuses what it does not know, so that a misspelt filter cannot go unnoticed.
     *
     * @throws Problem if there is a parameter that is not among these
     */
    public void allowOnly(Set<String> names) {
        if (!names.containsAll(values.keySet())) {
            throw Problem.badRequest(
                    names.isEmpty()
                            ? "This address takes no parameters."
                            : "This address takes only these parameters: " + String.join(", ", new TreeSet<>(names))
                                    + ".");
        }
    }

    /** A parameter; an empty one counts as absent. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * A whole number from 1 on.
     *
     * @throws Problem if it is none, or above the maximum
     */
    public int limit(String name, int otherwise, int maximum) {
        return text(name).map(value -> number(name, value, maximum)).orElse(otherwise);
    }

    /**
     * Yes or no.
     *
     * @throws Problem if it is neither {@code true} nor {@code false}
     */
    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest("The parameter " + name + " must be true or false.");
        });
    }

    private static int number(String name, String value, int maximum) {
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= maximum) {
                return number;
            }
        }
        throw Problem.badRequest("The parameter " + name + " must be a whole number from 1 to " + maximum + ".");
    }
}
