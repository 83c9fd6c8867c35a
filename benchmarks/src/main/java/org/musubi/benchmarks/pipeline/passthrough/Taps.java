package org.musubi.benchmarks.pipeline.passthrough;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughTopology.Outgoing;

/** The flows of some stages in one task, as the plan of the moment has them. */
final class Taps {
    private final Supplier<Plan> plans;
    private final List<Flow.Stage> stages;
    private Plan plan;
    private List<Tap> taps;

    Taps(Supplier<Plan> plans, Flow.Stage... stages) {
        this.plans = plans;
        this.stages = List.of(stages);
    }

    /** One message has come. */
    void open(Consumer<Outgoing> sink) {
        Plan now = plans.get();
        if (!now.equals(plan)) { // quick while it is the same one
            plan = now;
            taps = stages.stream()
                    .<Flow>flatMap(stage -> now.of(stage).stream())
                    .map(Tap::new)
                    .toList();
        }
        for (Tap tap : taps) {
            tap.open(sink);
        }
    }
}
