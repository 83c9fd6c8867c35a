package org.musubi.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Workload;

/**
 * What a measure works on.
 *
 * @param workload the records
 * @param folder an empty folder for files of this measure, deleted afterwards
 */
public record Run(Workload workload, Path folder) {
    /** A measurement on this run's workload. */
    public Measurement measured(String measure, String subject, double value, String unit) {
        return new Measurement(workload.name(), measure, subject, value, unit);
    }

    /** Word that a subject cannot do a measure at this size. */
    public Measurement notMeasured(String measure, String subject, String reason) {
        return Measurement.none(workload.name(), measure, subject, reason);
    }

    /** The numbers of candidates from 0 in equal portions, for loading in parallel: where each portion begins, and the end. */
    public List<Integer> candidatePortions(int portions) {
        int candidates = workload.size().candidates();
        return IntStream.rangeClosed(0, portions)
                .mapToObj(portion -> (int) ((long) candidates * portion / portions))
                .toList();
    }
}
