package org.musubi.benchmarks.pipeline;

import org.musubi.benchmarks.pipeline.child.Starter;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughStarter;
import org.musubi.benchmarks.pipeline.plain.PlainStarter;
import org.musubi.benchmarks.pipeline.streams.MatcherStarter;

/** Who is measured. */
enum Subject {
    MATCHER("musubi", MatcherStarter.class),
    PASS_THROUGH("pass-through", PassThroughStarter.class),
    PLAIN("plain kafka streams", PlainStarter.class);

    private final String label;
    private final Class<? extends Starter> starter;

    Subject(String label, Class<? extends Starter> starter) {
        this.label = label;
        this.starter = starter;
    }

    /** What results call it. */
    String label() {
        return label;
    }

    Class<? extends Starter> starter() {
        return starter;
    }
}
