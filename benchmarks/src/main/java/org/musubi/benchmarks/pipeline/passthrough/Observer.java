package org.musubi.benchmarks.pipeline.passthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.musubi.benchmarks.pipeline.child.Traffic;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.schemas.topics.Topics;

/** Sees what the matcher has sent in a measure, and makes of it a plan for the pass-through topology. */
public final class Observer {
    private static final Set<String> NOT_PLANNED = Set.of(Topics.SETTLEMENTS.name(), Topics.DEAD_LETTERS.name());

    private final Samples samples;
    private final String application;
    private final Copies copies;

    /**
     * @param cluster of the matcher
     * @param application its name
     */
    public Observer(Cluster cluster, String application) {
        this.samples = new Samples(cluster);
        this.application = application;
        this.copies = Copies.of(application);
    }

    /** A measure begins. */
    public void begin() {
        samples.mark();
    }

    /**
     * The plan.
     *
     * @param sent what the matcher has sent since the measure began
     * @param arrivals how many records have come to shards: candidates once, all others once for each shard
     */
    public Plan plan(Traffic sent, long arrivals) {
        String toMerge = internal(PassThroughTopology.TO_MERGE + "-repartition");
        long answers = Math.max(1, sent.to(toMerge).records());
        List<String> topics = sent.byTopic().keySet().stream()
                .filter(topic -> sent.to(topic).records() > 0 && !isPassedOnAsItIs(topic))
                .toList();
        var flows = new ArrayList<Flow>();
        Map<String, List<Optional<byte[]>>> seen = samples.of(topics);
        if (!seen.keySet().containsAll(topics)) {
            throw new IllegalStateException("Of %s only %s can be sampled".formatted(topics, seen.keySet()));
        }
        seen.forEach((topic, values) -> {
            Flow.Stage stage = stage(topic, toMerge);
            long triggers = stage == Flow.Stage.MERGE ? answers : arrivals;
            String name = topic.equals(toMerge) ? PassThroughTopology.TO_MERGE : topic;
            flows.add(new Flow(name, stage, (double) sent.to(topic).records() / triggers, values));
        });
        return new Plan(flows);
    }

    /** Topics that a plan writes to and that Kafka Streams does not make itself, for the pass-through's cluster. */
    public static Set<String> topics(Plan plan, String application) {
        var topics = new TreeSet<String>();
        plan.flows().stream()
                .filter(flow -> flow.stage() != Flow.Stage.SHARD_TO_MERGE)
                .forEach(flow -> topics.add(flow.topic()));
        Copies copies = Copies.of(application);
        topics.add(copies.candidates());
        topics.add(copies.desk());
        return topics;
    }

    private boolean isPassedOnAsItIs(String topic) {
        return topic.equals(copies.candidates())
                || topic.equals(copies.desk())
                || topic.equals(internal(PassThroughTopology.TO_SHARDS + "-repartition"))
                || NOT_PLANNED.contains(topic);
    }

    private Flow.Stage stage(String topic, String toMerge) {
        if (topic.equals(toMerge)) {
            return Flow.Stage.SHARD_TO_MERGE;
        }
        return topic.equals(internal("last-answers-changelog")) ? Flow.Stage.SHARD : Flow.Stage.MERGE;
    }

    private String internal(String name) {
        return application + "-" + name;
    }
}
