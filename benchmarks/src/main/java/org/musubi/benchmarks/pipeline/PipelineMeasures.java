package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.Measure;

/** The measures of the whole pipeline, in the order in which they are to be run. */
public final class PipelineMeasures {
    private PipelineMeasures() {}

    /**
     * For one workload: {@code pipeline} (the matcher), {@code pass-through} (repeats the messages of {@code pipeline}, so it is to
     * be run after it, and both from one call of this), {@code streams}, {@code skew}.
     */
    public static List<Measure> of(Setup setup) {
        var plans = new PlanBook();
        return List.of(
                new MatcherMeasure(setup, plans),
                new PassThroughMeasure(setup, plans),
                new PlainStreamsMeasure(setup),
                new SkewMeasure(setup));
    }
}
