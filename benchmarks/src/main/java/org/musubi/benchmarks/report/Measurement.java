package org.musubi.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One number.
 *
 * @param workload size and mix, such as {@code "town skew-41"}
 * @param measure what was measured, such as {@code "full re-evaluation"}
 * @param subject of what, such as {@code "musubi index"} or {@code "duckdb banded"}
 * @param value NaN where the subject could not do it; then the detail {@code "reason"} says why
 * @param unit such as {@code "s"}, {@code "updates/s"} or {@code "bytes"}
 * @param detail what else there is to know, such as threads, shards, spread; the order is kept
 */
public record Measurement(
        String workload, String measure, String subject, double value, String unit, Map<String, Object> detail) {
    /** The detail that says why there is no value. */
    public static final String REASON = "reason";

    public Measurement {
        Objects.requireNonNull(workload);
        Objects.requireNonNull(measure);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(unit);
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    public Measurement(String workload, String measure, String subject, double value, String unit) {
        this(workload, measure, subject, value, unit, Map.of());
    }

    /** A subject that could not do a measure. */
    public static Measurement none(String workload, String measure, String subject, String reason) {
        return new Measurement(workload, measure, subject, Double.NaN, "", Map.of(REASON, reason));
    }

    /** The same with one more detail. */
    public Measurement with(String name, Object value) {
        var more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new Measurement(workload, measure, subject, this.value, unit, more);
    }

    /** Whether there is a number. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }
}
