package org.musubi.benchmarks.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole numbers in the place of values, in the order in which the values were first seen. */
final class Codes<T> {
    private final int first;
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /**
     * No codes yet.
     *
     * @param first the first code
     */
    Codes(int first) {
        this.first = first;
    }

    int of(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = first + values.size();
        codes.put(value, code);
        values.add(value);
        return code;
    }

    /**
     * A set of values, a bit for each.
     *
     * @throws IllegalStateException if there are more values than bits
     */
    int bits(Collection<T> set) {
        int bits = 0;
        for (T value : set) {
            int code = of(value) - first;
            if (code > 30) {
                throw new IllegalStateException("more values than bits");
            }
            bits |= 1 << code;
        }
        return bits;
    }

    /** The values from a number on, in the order of their codes. */
    List<T> valuesFrom(int number) {
        return values.subList(number, values.size());
    }

    int size() {
        return values.size();
    }

    /** The value of a code. */
    T value(int code) {
        return values.get(code - first);
    }
}
