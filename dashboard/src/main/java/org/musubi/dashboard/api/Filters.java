package org.musubi.dashboard.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.musubi.dashboard.http.Problem;
import org.musubi.dashboard.http.Query;

/** The parameters by which most things can be asked for, and what they look like. */
final class Filters {
    private static final String COUNTRY = "a country code of three capital letters, such as VNM";
    private static final String CODE = "a code of capital letters, digits and _, such as NURSING_CARE";
    private static final String ID = "an id of letters, digits, dots, colons, _ and -";
    private static final Pattern ANY_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
    private static final Pattern ANY_CODE = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final Pattern ANY_COUNTRY = Pattern.compile("[A-Z]{3}");

    private static final Map<String, Shape> SHAPES = Map.of(
            "origin", new Shape(ANY_COUNTRY, COUNTRY),
            "destination", new Shape(ANY_COUNTRY, COUNTRY),
            "status", new Shape(ANY_CODE, CODE),
            "field", new Shape(ANY_CODE, CODE),
            "region", new Shape(Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}"), "a region by ISO 3166-2, such as JP-23"),
            "employer", new Shape(ANY_ID, ID),
            "vacancy", new Shape(ANY_ID, ID),
            "candidate", new Shape(ANY_ID, ID),
            "after", new Shape(ANY_ID, ID),
            "type",
                    new Shape(
                            Pattern.compile("PROPOSED|UPDATED|WITHDRAWN|REMOVED"),
                            "PROPOSED, UPDATED, WITHDRAWN or REMOVED"));

    private Filters() {}

    /**
     * The value of a parameter.
     *
     * @throws Problem if it does not look as it should
     */
    static Optional<String> value(Query query, String name) {
        return query.text(name).map(value -> check(name, value));
    }

    /**
     * The value of a parameter, for which {@code *} stands for all together.
     *
     * @throws Problem if it does not look as it should
     */
    static Optional<String> valueOrAll(Query query, String name) {
        return query.text(name).map(value -> value.equals("*") ? value : check(name, value));
    }

    /** All of these that are given. */
    static Map<String, String> values(Query query, Iterable<String> names) {
        Map<String, String> values = new TreeMap<>();
        names.forEach(name -> value(query, name).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private static String check(String name, String value) {
        Shape shape = SHAPES.get(name);
        if (!shape.pattern.matcher(value).matches()) {
            throw Problem.badRequest("The parameter " + name + " must be " + shape.words + ".");
        }
        return value;
    }

    private record Shape(Pattern pattern, String words) {}
}
