package org.musubi.benchmarks.index;

import java.time.Duration;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;

/**
 * Times one operation many times: until there are enough samples, or time is up.
 *
 * @param samples that are enough
 * @param patience after which fewer must do
 */
record Stopwatch(int samples, Duration patience) {
    private static final int WARM_UP_SHARE = 5;

    /**
     * Times an operation.
     *
     * @param operation prepares the operation of a number, from 0 on, and returns what is to be timed
     * @param parts the parts of an operation that the measurement is to be divided by, such as the candidates of a batch
     */
    Measurement time(Run run, String measure, int parts, IntFunction<Runnable> operation) {
        var histogram = new Histogram(3);
        int warmUp = samples / WARM_UP_SHARE;
        long deadline = System.nanoTime() + patience.toNanos();
        for (int i = 0; i < warmUp + samples && (System.nanoTime() < deadline || histogram.getTotalCount() == 0); i++) {
            Runnable timed = operation.apply(i);
            long begin = System.nanoTime();
            timed.run();
            long nanos = System.nanoTime() - begin;
            if (i >= warmUp || System.nanoTime() >= deadline) {
                histogram.recordValue(nanos);
            }
        }
        double micros = 1e3 * parts;
        return run.measured(measure, IndexMeasure.SUBJECT, histogram.getMean() / micros, "µs")
                .with("samples", histogram.getTotalCount())
                .with("median", histogram.getValueAtPercentile(50) / micros)
                .with("p99", histogram.getValueAtPercentile(99) / micros)
                .with("max", histogram.getMaxValue() / micros);
    }
}
