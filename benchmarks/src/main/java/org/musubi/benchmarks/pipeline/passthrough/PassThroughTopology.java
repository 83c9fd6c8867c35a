package org.musubi.benchmarks.pipeline.passthrough;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.musubi.benchmarks.pipeline.streams.DeskTopics;
import org.musubi.benchmarks.pipeline.streams.Everywhere;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Wires the ceiling, hop by hop as {@code MatcherTopology} does. */
final class PassThroughTopology {
    static final String TO_MERGE = "shards-to-merge";

    static final String TO_SHARDS = "desk-to-shards";

    private final StreamsBuilder builder;
    private final AvroSerdes avro;
    private final Copies copies;
    private final int shards;
    private final Supplier<Plan> plans;

    private PassThroughTopology(StreamsConfig config, AvroSerdes avro, int shards, Supplier<Plan> plans) {
        builder = new StreamsBuilder(new TopologyConfig(config));
        this.avro = avro;
        this.copies = Copies.of(config.getString(StreamsConfig.APPLICATION_ID_CONFIG));
        this.shards = shards;
        this.plans = plans;
    }

    /**
     * A message for a topic.
     *
     * @param topic or {@link #TO_MERGE}
     * @param value null for a tombstone; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Outgoing(String topic, byte[] value) {
        boolean isForMerge() {
            return topic.equals(TO_MERGE);
        }
    }

    /** @param plans asked for each message what to send */
    static Topology build(StreamsConfig config, AvroSerdes avro, int shards, Supplier<Plan> plans) {
        var pipeline = new PassThroughTopology(config, avro, shards, plans);
        KStream<String, byte[]> atShards = pipeline.candidates().merge(pipeline.desk(), Named.as("postings"));
        KStream<String, byte[]> atMerge = pipeline.shard(atShards);
        pipeline.merge(atMerge);
        return pipeline.builder.build();
    }

    private KStream<String, byte[]> candidates() {
        return builder.stream(
                Pattern.compile(Topics.CANDIDATES.namePattern()),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-candidates"));
    }

    private KStream<String, byte[]> desk() {
        return builder.stream(
                        DeskTopics.of(RecordKind.deskKinds()),
                        Consumed.with(DeskTopics.keys(), Serdes.ByteArray()).withName("read-desk"))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName(TO_SHARDS)
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner(new Everywhere<>(key -> true)));
    }

    private KStream<String, byte[]> shard(KStream<String, byte[]> postings) {
        KStream<String, Outgoing> sent = postings.process(() -> new ShardStage(plans, copies), Named.as("shard"));
        write(sent.filter((key, message) -> !message.isForMerge(), Named.as("only-changelogs")), "write-changelogs");
        return sent.filter((key, message) -> message.isForMerge(), Named.as("only-answers"))
                .mapValues(Outgoing::value, Named.as("unwrap"))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName(TO_MERGE)
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner(new Everywhere<>(DeskTopics::isRequest)));
    }

    private void merge(KStream<String, byte[]> answers) {
        write(answers.process(() -> new MergeStage(plans, avro), Named.as("merge")), "write-outputs");
    }

    private static void write(KStream<String, Outgoing> messages, String name) {
        Serde<Outgoing> values = Serdes.serdeFrom((topic, message) -> message.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("written only");
        });
        messages.to(
                (key, message, context) -> message.topic(),
                Produced.with(Serdes.String(), values).withName(name));
    }
}
