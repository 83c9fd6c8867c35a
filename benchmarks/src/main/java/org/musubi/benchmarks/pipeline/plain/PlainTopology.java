package org.musubi.benchmarks.pipeline.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Deserializer;
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
import org.apache.kafka.streams.state.Stores;
import org.musubi.benchmarks.pipeline.streams.DeskTopics;
import org.musubi.benchmarks.pipeline.streams.Everywhere;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Wires the plain pipeline: regroup, then judge within the groups. */
final class PlainTopology {
    static final String CANDIDATES = "candidates";
    static final String VACANCIES = "vacancies";
    static final String DESK = "desk";
    static final String SHORTLISTS = "shortlists";

    private final StreamsBuilder builder;
    private final AvroSerdes avro;
    private final int shards;

    private PlainTopology(StreamsConfig config, AvroSerdes avro, int shards) {
        builder = new StreamsBuilder(new TopologyConfig(config));
        this.avro = avro;
        this.shards = shards;
    }

    static Topology build(StreamsConfig config, AvroSerdes avro, int shards, LocalDate asOf) {
        var pipeline = new PlainTopology(config, avro, shards);
        KStream<String, Posting> postings = pipeline.candidates()
                .merge(pipeline.vacancies(), Named.as("parties"))
                .merge(pipeline.desk(), Named.as("postings"));
        pipeline.judge(postings, asOf);
        return pipeline.builder.build();
    }

    private KStream<String, Posting> candidates() {
        Deserializer<Candidate> candidates = avro.deserializer(Candidate.class);
        String topic = Topics.CANDIDATES.name();
        KStream<String, byte[]> read = builder.stream(
                Pattern.compile(Topics.CANDIDATES.namePattern()),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-candidates"));
        return grouped(read, CANDIDATES, bytes -> Group.of(candidates.deserialize(topic, bytes)))
                .mapValues(bytes -> new Posting(Posting.Kind.CANDIDATE, bytes), Named.as("post-candidates"));
    }

    private KStream<String, Posting> vacancies() {
        Deserializer<Vacancy> vacancies = avro.deserializer(Vacancy.class);
        String topic = Topics.VACANCIES.name();
        KStream<String, byte[]> read = builder.stream(
                topic, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-vacancies"));
        return grouped(read, VACANCIES, bytes -> Set.of(Group.of(vacancies.deserialize(topic, bytes))))
                .mapValues(bytes -> new Posting(Posting.Kind.VACANCY, bytes), Named.as("post-vacancies"));
    }

    private KStream<String, byte[]> grouped(
            KStream<String, byte[]> records, String what, Function<byte[], Set<String>> groupsOf) {
        String store = "groups-of-" + what;
        addStore(store);
        return records.process(() -> new Regrouping(store, groupsOf), Named.as("regroup-" + what), store)
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName(what + "-by-group")
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner((topic, key, value, partitions) -> Optional.of(
                                Set.of(Math.floorMod(Group.ofKey(key).hashCode(), partitions)))));
    }

    private KStream<String, Posting> desk() {
        List<RecordKind> kinds = RecordKind.deskKinds().stream()
                .filter(kind -> kind != RecordKind.VACANCY)
                .toList();
        return builder.stream(
                        DeskTopics.of(kinds),
                        Consumed.with(DeskTopics.keys(), Serdes.ByteArray()).withName("read-desk"))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName("desk-to-groups")
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner(new Everywhere<>(key -> true)))
                .mapValues(bytes -> new Posting(Posting.Kind.DESK, bytes), Named.as("post-desk-records"));
    }

    private void judge(KStream<String, Posting> postings, LocalDate asOf) {
        List.of(CANDIDATES, VACANCIES, DESK, SHORTLISTS).forEach(this::addStore);
        KStream<String, Result> results = postings.process(
                () -> new GroupProcessor(asOf, avro, shards),
                Named.as("judge"),
                CANDIDATES,
                VACANCIES,
                DESK,
                SHORTLISTS);
        results.to(
                (key, result, context) -> result.topic(),
                Produced.with(Serdes.String(), Result.written()).withName("write-results"));
    }

    private void addStore(String name) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray()));
    }
}
