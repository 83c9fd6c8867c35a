package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.Measure;

/**
 * The measures of the whole pipeline.
 *
 * @param ofMusubi {@code pipeline}, then {@code skew}
 * @param peers {@code pass-through}, which repeats the messages that {@code pipeline} has sent, and so must come after it; then
 *     {@code streams}
 */
public record PipelineMeasures(List<Measure> ofMusubi, List<Measure> peers) {
    /** Measures that belong together. */
    public static PipelineMeasures with(Setup setup) {
        var plans = new PlanBook();
        return new PipelineMeasures(
                List.of(new MatcherMeasure(setup, plans), new SkewMeasure(setup)),
                List.of(new PassThroughMeasure(setup, plans), new PlainStreamsMeasure(setup)));
    }
}
