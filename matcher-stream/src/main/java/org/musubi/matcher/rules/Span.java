package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A span of days: from the first up to, not including, the last, or open-ended. */
public final class Span {
    private final LocalDate from;
    private final LocalDate to;

    private Span(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A span from a first day on.
     *
     * @param to first day after the span; empty: open-ended
     * @throws IllegalArgumentException if the span ends before it begins
     */
    public static Span of(LocalDate from, Optional<LocalDate> to) {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("a span ends before it begins");
        }
        return new Span(from, to.orElse(LocalDate.MAX));
    }

    /** Whether a day lies in the span. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && from.equals(span.from) && to.equals(span.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to);
    }

    @Override
    public String toString() {
        return "[" + from + ", " + (to.equals(LocalDate.MAX) ? "open" : to) + ")";
    }
}
