package org.musubi.benchmarks.pipeline.latency;

import org.HdrHistogram.Histogram;

/**
 * The times between updates and their events.
 *
 * @param micros in microseconds
 * @param written updates written, with those of the warm-up
 * @param unanswered updates for which no event was seen
 */
public record Latencies(Histogram micros, long written, long unanswered) {
    /** The time within which this share of the events came, in milliseconds. */
    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** How many times were taken. */
    public long count() {
        return micros.getTotalCount();
    }

    /** The longest, in milliseconds. */
    public double longestMillis() {
        return micros.getMaxValue() / 1000.0;
    }
}
