package org.musubi.benchmarks.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.musubi.benchmarks.pipeline.passthrough.Observer;
import org.musubi.benchmarks.pipeline.passthrough.Plan;
import org.musubi.benchmarks.workload.Workload;

/** What the matcher was seen to send in each measure, for the pass-through topology to do the same. */
final class PlanBook {
    private final Map<String, Plan> plans = new HashMap<>();
    private String workload = "";

    void put(String measure, Plan plan) {
        plans.put(measure, plan);
    }

    /** The plan for a measure; nothing is sent in a measure that the matcher has not done. */
    Plan plan(String measure) {
        return plans.getOrDefault(measure, Plan.NOTHING);
    }

    /** Forgets the plans of another workload, or of an earlier run. */
    void startOver(Workload ofNow) {
        workload = ofNow.name();
        plans.clear();
    }

    /** Whether the matcher has been seen on this workload. */
    boolean areFor(Workload wanted) {
        return wanted.name().equals(workload) && !plans.isEmpty();
    }

    /** All topics that the plans need. */
    Set<String> topics(String application) {
        var topics = new TreeSet<String>();
        plans.values().forEach(plan -> topics.addAll(Observer.topics(plan, application)));
        return topics;
    }
}
