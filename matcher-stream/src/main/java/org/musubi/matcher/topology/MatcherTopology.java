package org.musubi.matcher.topology;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.InternalSerdes;
import org.musubi.matcher.wire.Outputs;
import org.musubi.matcher.wire.Publication;
import org.musubi.matcher.wire.Received;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/**
 * Wires the matcher. Read {@link #build} from top to bottom: it is the pipeline.
 *
 * <ul>
 *   <li><b>Desk</b>: vacancies, organisations and policy are small; each record goes to every shard.
 *   <li><b>Shard</b>: partition p of every candidate topic, joined with all that the desk sends. It knows the best of its own
 *       candidates for each vacancy.
 *   <li><b>Merge</b>: by vacancy, the best of all shards; publishes shortlists and what changed on them.
 * </ul>
 */
public final class MatcherTopology {
    /** Small segments, because the one that is written to is never compacted, and a restore reads every version in it. */
    private static final Map<String, String> CHANGELOG =
            Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20));

    private final StreamsBuilder builder;
    private final InputSerdes inputs;
    private final Outputs outputs;
    private final String application;
    private final int shards;

    private MatcherTopology(StreamsConfig config, AvroSerdes avro, int shards) {
        builder = new StreamsBuilder(new TopologyConfig(config)); // with the config, or names are not enforced
        inputs = new InputSerdes(avro);
        outputs = new Outputs(avro);
        application = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
        this.shards = shards;
    }

    /**
     * The topology.
     *
     * @param avro the wire format of inputs and outputs
     * @param shards how many partitions the candidate topics have
     * @param today the date on which everything is evaluated; asked once per settling interval
     * @param tempo makes a tempo in which a shard answers, or the merge publishes
     * @param ensureTopic makes sure that an output topic exists
     */
    public static Topology build(
            StreamsConfig config,
            AvroSerdes avro,
            int shards,
            Supplier<LocalDate> today,
            Supplier<Tempo> tempo,
            Consumer<Topic<?>> ensureTopic) {
        var pipeline = new MatcherTopology(config, avro, shards);
        KStream<String, Posting> postings = pipeline.candidates().merge(pipeline.desk(), Named.as("postings"));
        KStream<String, ShardMessage> answers = pipeline.shard(postings, today, tempo);
        KStream<String, Publication> publications = pipeline.merge(answers, tempo);
        pipeline.publish(pipeline.asCloudEvents(publications), ensureTopic);
        return pipeline.builder.build();
    }

    /** Candidates stay in their partition: it is the shard. */
    private KStream<String, Posting> candidates() {
        return builder.stream(
                        Pattern.compile(Topics.CANDIDATES.namePattern()),
                        Consumed.with(KeySerde.keys(), inputs.of(RecordKind.CANDIDATE))
                                .withName("read-candidates"))
                .mapValues(
                        (key, received) -> posting(RecordKind.CANDIDATE, key, received), Named.as("post-candidates"));
    }

    /** Everything else goes to every shard, in the bytes in which it came. */
    private KStream<String, Posting> desk() {
        List<String> topics = Stream.concat(
                        RecordKind.deskKinds().stream().map(RecordKind::topic), Stream.of(Topics.SETTLEMENT_REQUESTS))
                .map(Topic::name)
                .toList();
        return builder.stream(
                        topics,
                        Consumed.with(DeskKey.inItsTopic(), inputs.byTopic()).withName("read-desk"))
                .mapValues(
                        (about, received) -> received == null
                                ? null
                                : received.underKey(about.key()).bytes(),
                        Named.as("unwrap"))
                .repartition(Repartitioned.with(DeskKey.written(), Serdes.ByteArray())
                        .withName(Names.DESK_TO_SHARDS)
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner(new Multicast<>(bytes -> true)))
                .map(
                        (about, bytes) -> KeyValue.pair(about.key(), posting(about, bytes)),
                        Named.as("post-desk-records"));
    }

    private Posting posting(DeskKey about, byte[] bytes) {
        Optional<RecordKind> kind = inputs.kindIn(about.topic());
        return kind.isPresent()
                ? posting(
                        kind.get(),
                        about.key(),
                        inputs.of(kind.get()).deserializer().deserialize(about.topic(), bytes))
                : new Posting.SettlementAsked(about.key());
    }

    private static Posting posting(RecordKind kind, String key, Received<Object> received) {
        return received == null
                ? new Posting.Withdrawn(kind, key)
                : new Posting.Arrived(kind, key, received.underKey(key).value(), received.bytes());
    }

    private KStream<String, ShardMessage> shard(
            KStream<String, Posting> postings, Supplier<LocalDate> today, Supplier<Tempo> tempo) {
        builder.addStateStore(store(Names.CANDIDATES, Serdes.ByteArray()));
        builder.addStateStore(store(Names.DESK_RECORDS, Serdes.ByteArray()));
        builder.addStateStore(store(Names.LAST_ANSWERS, Serdes.ByteArray()));
        return postings.process(
                        () -> new ShardProcessor(inputs, today, tempo.get()),
                        Named.as("shard"),
                        Names.CANDIDATES,
                        Names.DESK_RECORDS,
                        Names.LAST_ANSWERS)
                .repartition(Repartitioned.with(Serdes.String(), InternalSerdes.shardMessages())
                        .withName(Names.SHARDS_TO_MERGE)
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner(new Multicast<>(message -> message instanceof ShardMessage.Settled)));
    }

    private KStream<String, Publication> merge(KStream<String, ShardMessage> messages, Supplier<Tempo> tempo) {
        builder.addStateStore(
                store(Names.LEDGERS, InternalSerdes.ledgers()).withCachingEnabled()); // answers come together
        return messages.process(() -> new MergeProcessor(shards, tempo.get()), Named.as("merge"), Names.LEDGERS);
    }

    private KStream<String, Publication> asCloudEvents(KStream<String, Publication> publications) {
        return publications.processValues(() -> new CloudEvents(application), Named.as("as-cloud-events"));
    }

    private void publish(KStream<String, Publication> publications, Consumer<Topic<?>> ensureTopic) {
        only(Publication.Event.class, publications, "events")
                .to(
                        new EventTopics(ensureTopic),
                        Produced.with(Serdes.String(), outputs.events()).withName("write-events"));
        only(Publication.Shortlisted.class, publications, "shortlists")
                .to(
                        Topics.SHORTLISTS.name(),
                        Produced.with(Serdes.String(), outputs.shortlists()).withName("write-shortlists"));
        only(Publication.Settled.class, publications, "settlements")
                .to(
                        Topics.SETTLEMENTS.name(),
                        Produced.with(Serdes.String(), outputs.settlements()).withName("write-settlements"));
    }

    private static <P extends Publication> KStream<String, P> only(
            Class<P> type, KStream<String, Publication> publications, String name) {
        return publications
                .filter((key, publication) -> type.isInstance(publication), Named.as("only-" + name))
                .mapValues(type::cast, Named.as("as-" + name));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withLoggingEnabled(CHANGELOG);
    }
}
