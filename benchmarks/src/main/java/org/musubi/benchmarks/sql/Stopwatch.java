package org.musubi.benchmarks.sql;

/** Time since it was started. */
record Stopwatch(long startedAt) {
    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
