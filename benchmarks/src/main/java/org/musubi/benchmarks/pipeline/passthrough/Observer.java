package org.musubi.benchmarks.pipeline.passthrough;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.musubi.benchmarks.pipeline.child.Traffic;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.schemas.topics.Topics;

/** Sees what the matcher has sent in a measure, and makes of it a plan for the pass-through topology. */
public final class Observer {
    private static final int SAMPLES_PER_PARTITION = 250;
    private static final Set<String> NOT_PLANNED = Set.of(Topics.SETTLEMENTS.name(), Topics.DEAD_LETTERS.name());

    private final Cluster cluster;
    private final String application;
    private final Copies copies;

    /**
     * @param cluster of the matcher
     * @param application its name
     */
    public Observer(Cluster cluster, String application) {
        this.cluster = cluster;
        this.application = application;
        this.copies = Copies.of(application);
    }

    /**
     * The plan.
     *
     * @param sent what the matcher has sent in the measure
     * @param arrivals how many records have come to shards: candidates once, all others once for each shard
     */
    public Plan plan(Traffic sent, long arrivals) {
        String toMerge = internal(PassThroughTopology.TO_MERGE + "-repartition");
        long answers = Math.max(1, sent.to(toMerge).records());
        var flows = new ArrayList<Flow>();
        sent.byTopic().forEach((topic, count) -> {
            if (count.records() > 0 && !isPassedOnAsItIs(topic)) {
                Flow.Stage stage = stage(topic, toMerge);
                long triggers = stage == Flow.Stage.MERGE ? answers : arrivals;
                String name = topic.equals(toMerge) ? PassThroughTopology.TO_MERGE : topic;
                flows.add(new Flow(name, stage, (double) count.records() / triggers, samples(topic)));
            }
        });
        return new Plan(flows.stream().filter(flow -> !flow.samples().isEmpty()).toList());
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

    /** The last values in the topic. */
    private List<Optional<byte[]>> samples(String topic) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed");
        var bytes = new ByteArrayDeserializer();
        var samples = new ArrayList<Optional<byte[]>>();
        try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(starts.get(partition), end - SAMPLES_PER_PARTITION)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> samples.add(Optional.ofNullable(record.value())));
            }
        }
        return samples;
    }
}
