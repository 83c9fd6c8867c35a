package org.musubi.benchmarks.pipeline.passthrough;

import java.util.function.Consumer;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughTopology.Outgoing;

/** One flow in one task: lets out as many messages as the plan says, the samples in turn. */
final class Tap {
    private final Flow flow;
    private double owed;
    private int next;

    Tap(Flow flow) {
        this.flow = flow;
    }

    /** One message has come. */
    void open(Consumer<Outgoing> sink) {
        for (owed += flow.each(); owed >= 1; owed--) {
            sink.accept(new Outgoing(
                    flow.topic(),
                    flow.samples().get(next++ % flow.samples().size()).orElse(null)));
        }
    }
}
