package org.musubi.matcher.topology;

import java.time.Duration;
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
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.wire.Counted;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.InternalSerdes;
import org.musubi.matcher.wire.MergeMessage;
import org.musubi.matcher.wire.Outputs;
import org.musubi.matcher.wire.Publication;
import org.musubi.matcher.wire.Received;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.schemas.topics.EventType;
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
 *   <li><b>Statistics</b>: shards and merge count, and one processor adds up what they have counted.
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
        KStream<String, ShardMessage> ofShards = pipeline.shard(postings, today, tempo);
        KStream<String, MergeMessage> ofMerge = pipeline.merge(ofShards, tempo);
        pipeline.publish(pipeline.asCloudEvents(ofMerge), ensureTopic);
        KStream<String, Row> ofAll = counted(ofShards, Names.SHARDS_TO_STATISTICS)
                .merge(counted(ofMerge, Names.MERGE_TO_STATISTICS), Named.as("counted"));
        pipeline.statistics(ofAll, tempo.get().interval());
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
        builder.addStateStore(store(HashStore.supplier(Names.CANDIDATES), Serdes.ByteArray()));
        builder.addStateStore(store(Names.DESK_RECORDS, Serdes.ByteArray()));
        builder.addStateStore(store(HashStore.supplier(Names.LAST_ANSWERS), Serdes.ByteArray()));
        builder.addStateStore(store(Names.SHARD_ROWS, InternalSerdes.rows()));
        builder.addStateStore(Identity.store());
        return postings.process(
                () -> new ShardProcessor(inputs, today, tempo.get()),
                Named.as("shard"),
                Names.CANDIDATES,
                Names.DESK_RECORDS,
                Names.LAST_ANSWERS,
                Names.SHARD_ROWS,
                Names.IDENTITY);
    }

    private KStream<String, MergeMessage> merge(KStream<String, ShardMessage> messages, Supplier<Tempo> tempo) {
        builder.addStateStore(
                store(Names.LEDGERS, InternalSerdes.ledgers()).withCachingEnabled()); // answers come together
        builder.addStateStore(store(Names.MERGE_ROWS, InternalSerdes.rows()));
        return messages.filterNot((key, message) -> message instanceof Counted, Named.as("only-answers"))
                .repartition(Repartitioned.with(Serdes.String(), InternalSerdes.shardMessages())
                        .withName(Names.SHARDS_TO_MERGE)
                        .withNumberOfPartitions(shards)
                        .withStreamPartitioner(new Multicast<>(message -> message instanceof ShardMessage.Settled)))
                .process(
                        () -> new MergeProcessor(shards, tempo.get().prompt()),
                        Named.as("merge"),
                        Names.LEDGERS,
                        Names.MERGE_ROWS);
    }

    private KStream<String, Publication> asCloudEvents(KStream<String, MergeMessage> messages) {
        @SuppressWarnings("unchecked") // nothing else passes the filter
        var publications = (KStream<String, Publication>) (KStream<String, ?>)
                messages.filter((key, message) -> message instanceof Publication, Named.as("only-publications"));
        return publications.processValues(
                () -> new CloudEvents<>(application, Publication::type), Named.as("as-cloud-events"));
    }

    /** One sink for all, because each step on the way there costs more than to tell one kind from another. */
    private void publish(KStream<String, Publication> publications, Consumer<Topic<?>> ensureTopic) {
        publications.to(
                new PublicationTopics(ensureTopic),
                Produced.with(Serdes.String(), outputs.publications()).withName("write-publications"));
    }

    /** What was counted, on its way to one place. Shards and merge each have a way of their own, or they would be one task. */
    private static KStream<String, Row> counted(KStream<String, ?> messages, String way) {
        return messages.filter((key, message) -> message instanceof Counted, Named.as("only-" + way))
                .mapValues(message -> ((Counted) message).row(), Named.as("rows-" + way))
                .repartition(Repartitioned.with(Serdes.String(), InternalSerdes.rows())
                        .withName(way)
                        .withNumberOfPartitions(1));
    }

    private void statistics(KStream<String, Row> counted, Duration interval) {
        builder.addStateStore(store(Names.STATISTICS_ROWS, InternalSerdes.rows()));
        builder.addStateStore(store(Names.PUBLISHED_STATISTICS, Serdes.ByteArray()));
        counted.process(
                        () -> new StatisticsProcessor(interval, outputs.statistics()),
                        Named.as("statistics"),
                        Names.STATISTICS_ROWS,
                        Names.PUBLISHED_STATISTICS)
                .processValues(
                        () -> new CloudEvents<byte[]>(
                                application,
                                cell -> cell == null ? EventType.STATISTICS_REMOVED : EventType.STATISTICS_CHANGED),
                        Named.as("statistics-as-cloud-events"))
                .to(
                        Topics.MATCH_STATISTICS.name(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("write-statistics"));
    }

    /** In memory, as the index is; its changelog outlives the process. */
    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return store(Stores.inMemoryKeyValueStore(name), values);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(
            KeyValueBytesStoreSupplier supplier, Serde<V> values) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values).withLoggingEnabled(CHANGELOG);
    }
}
