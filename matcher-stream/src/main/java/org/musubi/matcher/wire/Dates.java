package org.musubi.matcher.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Span;
import org.musubi.schemas.avro.Suspension;

/** Spans of days. */
final class Dates {
    private Dates() {}

    static Span span(LocalDate from, LocalDate to) {
        return Span.of(from, Optional.ofNullable(to));
    }

    static List<Span> spans(List<Suspension> suspensions) {
        return suspensions.stream()
                .map(suspension -> span(suspension.getFrom(), suspension.getTo()))
                .toList();
    }
}
