package org.musubi.matcher.topology;

import java.io.File;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.musubi.matcher.index.PoolIndex;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.statistics.Demand;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.wire.Counted;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.InternalSerdes;
import org.musubi.matcher.wire.Outputs;
import org.musubi.matcher.world.Oracle;
import org.musubi.matcher.world.Step;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** Shards and partitions of the merge that count, and the processor of statistics, without a topology. */
final class StatisticsDriver {
    private static final Properties NO_SETTINGS = new Properties();
    private static final int SHARDS = 3;
    private static final int PARTITIONS = 2;

    private final AvroSerdes avro = new AvroSerdes(MatcherDriver.REGISTRY);
    private final Oracle oracle;
    private final InputSerdes inputs = new InputSerdes(avro);
    private final List<Shard> shards = new ArrayList<>();
    private final List<Partition> partitions = new ArrayList<>();
    private final List<Record<String, Counted>> onTheWay = new ArrayList<>();
    private final Map<String, MatchStatistics> published = new TreeMap<>();
    private final KeyValueStore<String, Row> rows = store(Names.STATISTICS_ROWS, InternalSerdes.rows());
    private final KeyValueStore<String, byte[]> lastPublished = store(Names.PUBLISHED_STATISTICS, Serdes.ByteArray());
    private MockProcessorContext<String, byte[]> context;
    private StatisticsProcessor statistics;
    private LocalDate asOf;
    private long now;
    private int publications;

    StatisticsDriver(LocalDate asOf, Oracle oracle) {
        this.asOf = asOf;
        this.oracle = oracle;
        for (int number = 0; number < SHARDS; number++) {
            shards.add(new Shard(number));
        }
        for (int number = 0; number < PARTITIONS; number++) {
            partitions.add(new Partition(number));
        }
        restartStatistics();
    }

    /** A shard's index, and what it has counted. */
    private final class Shard {
        private final int number;
        private final Map<String, Step> records = new TreeMap<>();
        private final KeyValueStore<String, Row> sent = store(Names.SHARD_ROWS, InternalSerdes.rows());
        private IndexFeed index;
        private RowSender sender;

        Shard(int number) {
            this.number = number;
            restart();
        }

        void take(Step step) {
            records.put(step.kind() + "/" + step.key(), step);
            feed(step);
        }

        private void feed(Step step) {
            step.record()
                    .ifPresentOrElse(
                            record -> index.put(
                                    inputs.read(step.kind(), avro.serializer().serialize(step.topic(), record))),
                            () -> index.remove(step.kind(), step.key()));
        }

        void restart() {
            index = new IndexFeed(new PoolIndex(asOf, oracle.archive(), 1));
            records.values().forEach(this::feed);
            sender = new RowSender("shard-" + number, sent, new ShardTally(index), onTheWay::add);
        }

        void settle() {
            index.moveTo(asOf);
            index.settle((vacancyId, answer) -> vacancyId, (vacancyId, same) -> {}, () -> false);
        }
    }

    /** What one partition of the merge has published, and counted of it. */
    private final class Partition {
        private final int number;
        private final Map<String, Shortlist> shortlists = new TreeMap<>();
        private final KeyValueStore<String, Row> sent = store(Names.MERGE_ROWS, InternalSerdes.rows());
        private Demand demand;
        private RowSender sender;

        Partition(int number) {
            this.number = number;
            restart();
        }

        void restart() {
            demand = new Demand();
            shortlists.values().forEach(list -> demand.replace(Optional.empty(), Optional.of(list)));
            sender = new RowSender("merge-" + number, sent, demand, onTheWay::add);
        }

        void publish(Map<String, Shortlist> all) {
            var before = new TreeMap<>(shortlists);
            shortlists.clear();
            all.forEach((vacancyId, list) -> {
                if (Math.floorMod(vacancyId.hashCode(), PARTITIONS) == number) {
                    shortlists.put(vacancyId, list);
                }
            });
            var vacancyIds = new ArrayList<>(before.keySet());
            vacancyIds.addAll(shortlists.keySet());
            vacancyIds.stream().distinct().forEach(vacancyId -> {
                Optional<Shortlist> earlier = Optional.ofNullable(before.get(vacancyId));
                Optional<Shortlist> later = Optional.ofNullable(shortlists.get(vacancyId));
                if (!earlier.equals(later)) {
                    demand.replace(earlier, later);
                }
            });
        }
    }

    void take(Step step) {
        if (step.kind() == RecordKind.CANDIDATE) {
            shards.get(Math.floorMod(step.key().hashCode(), SHARDS)).take(step);
        } else {
            shards.forEach(shard -> shard.take(step));
        }
    }

    void moveTo(LocalDate date) {
        asOf = date;
    }

    /** A shard takes in what it has been told. */
    void settleShard(int number) {
        shards.get(number).settle();
    }

    void sendFromShard(int number) {
        shards.get(number).sender.send(now);
    }

    void restartShard(int number) {
        shards.get(number).restart();
    }

    /** The merge publishes what the oracle says. */
    void publishShortlists() {
        Map<String, Shortlist> shortlists = oracle.published(asOf);
        partitions.forEach(partition -> partition.publish(shortlists));
    }

    void sendFromMerge(int number) {
        partitions.get(number).sender.send(now);
    }

    void restartMerge(int number) {
        partitions.get(number).restart();
    }

    /** Everything that was sent arrives. */
    void deliver() {
        onTheWay.forEach(record ->
                statistics.process(new Record<>(record.key(), record.value().row(), record.timestamp())));
        onTheWay.clear();
    }

    void publishStatistics() {
        now += 1000;
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(now));
        context.forwarded().forEach(forward -> {
            String cell = forward.record().key();
            byte[] bytes = forward.record().value();
            publications++;
            if (bytes == null) {
                published.remove(cell);
            } else {
                published.put(cell, avro.deserializer(MatchStatistics.class).deserialize("match-statistics", bytes));
            }
        });
        context.resetForwards();
    }

    void restartStatistics() {
        context = new MockProcessorContext<>(NO_SETTINGS, new TaskId(3, 0), new File("unused"));
        context.addStateStore(rows);
        context.addStateStore(lastPublished);
        statistics = new StatisticsProcessor(Duration.ofMillis(25), new Outputs(avro).statistics());
        statistics.init(context);
    }

    /** Everything settles, is sent, and is published. */
    void settle() {
        publishShortlists();
        shards.forEach(Shard::settle);
        shards.forEach(shard -> shard.sender.send(now));
        partitions.forEach(partition -> partition.sender.send(now));
        deliver();
        publishStatistics();
    }

    int shards() {
        return SHARDS;
    }

    int partitions() {
        return PARTITIONS;
    }

    /** As a reader of the topic sees it. */
    Map<String, MatchStatistics> published() {
        return published;
    }

    /** How many records have been published so far. */
    int publications() {
        return publications;
    }

    private static <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        var context = new MockProcessorContext<Void, Void>(NO_SETTINGS, new TaskId(0, 0), new File("unused"));
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
