package org.musubi.ingest.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * How often each reason was given, by code and place. Small, however many rows are refused: after a number of places the rest are
 * counted by their code alone.
 */
public final class ReasonCounts {
    private static final int PLACES = 500;

    private final Map<Cause, Count> counts = new LinkedHashMap<>();

    private record Cause(ReasonCode code, Place place) {}

    private static final class Count {
        private final Reason first;
        private long times;

        Count(Reason first) {
            this.first = first;
        }
    }

    /**
     * A cause and how often it was given.
     *
     * @param first the first reason of them
     */
    record Line(Place place, Reason first, long times) {}

    /** Counts the reasons of one row. */
    public void add(Collection<Reason> reasons) {
        for (Reason reason : reasons) {
            var cause = new Cause(reason.code(), Place.of(reason).inAnyEntry());
            if (counts.size() >= PLACES && !counts.containsKey(cause)) {
                cause = new Cause(reason.code(), Place.NOWHERE);
            }
            counts.computeIfAbsent(cause, absent -> new Count(reason)).times++;
        }
    }

    /** All, the most frequent first; among equals the one that came first. */
    List<Line> mostFrequentFirst() {
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey().place(), entry.getValue().first, entry.getValue().times))
                .sorted(Comparator.comparingLong(Line::times).reversed())
                .toList();
    }
}
