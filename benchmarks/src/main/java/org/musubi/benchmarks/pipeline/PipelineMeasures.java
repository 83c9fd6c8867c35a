package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.Measure;

/**
 * The measures of the whole pipeline for one workload.
 *
 * @param ofMusubi {@code pipeline} (the matcher) and {@code skew}
 * @param peers {@code pass-through}, which repeats the messages of {@code pipeline} and so must be run after it, and {@code
 *     streams}
 */
public record PipelineMeasures(List<Measure> ofMusubi, List<Measure> peers) {
    public PipelineMeasures {
        ofMusubi = List.copyOf(ofMusubi);
        peers = List.copyOf(peers);
    }

    /** All of them. */
    public static PipelineMeasures of(Setup setup) {
        var plans = new PlanBook();
        return new PipelineMeasures(
                List.of(new MatcherMeasure(setup, plans), new SkewMeasure(setup)),
                List.of(new PassThroughMeasure(setup, plans), new PlainStreamsMeasure(setup)));
    }
}
