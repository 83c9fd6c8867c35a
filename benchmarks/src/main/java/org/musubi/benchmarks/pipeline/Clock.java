package org.musubi.benchmarks.pipeline;

/** The time that has passed since it was made. */
final class Clock {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
