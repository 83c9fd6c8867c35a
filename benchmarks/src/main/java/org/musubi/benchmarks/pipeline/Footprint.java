package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.pipeline.child.Memory;
import org.musubi.benchmarks.report.Measurement;

/** What the subject's process has needed so far. */
final class Footprint {
    static final String MEASURE = "process memory";

    private Footprint() {}

    static List<Measurement> measure(Session session) {
        Memory memory = session.child().memory();
        return List.of(session.measured(MEASURE, (double) memory.peak(), "bytes")
                .with("residentNow", memory.resident())
                .with("heapAfterCollection", session.child().heapBytes())
                .with("javaOptions", String.join(" ", session.javaOptions())));
    }
}
