package org.musubi.benchmarks.sql;

import java.util.List;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;

/**
 * The seconds that several runs took.
 *
 * @param sorted fastest first
 */
record Spread(List<Double> sorted) {
    static Spread of(List<Double> seconds) {
        return new Spread(seconds.stream().sorted().toList());
    }

    /** The median as a measurement, with the fastest and the slowest. */
    Measurement measured(Run run, String measure, String subject) {
        return run.measured(measure, subject, sorted.get(sorted.size() / 2), "s")
                .with("runs", sorted.size())
                .with("fastest", sorted.get(0))
                .with("slowest", sorted.get(sorted.size() - 1));
    }
}
