package org.musubi.matcher.topology;

import java.io.File;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.wire.InternalSerdes;
import org.musubi.matcher.wire.Ledger;
import org.musubi.matcher.wire.MergeMessage;
import org.musubi.matcher.wire.Publication;
import org.musubi.matcher.wire.ShardMessage;

/** One merge processor of some shards, without a topology. */
final class MergeDriver {
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final List<FakeShard> shards;
    private final KeyValueStore<String, Ledger> ledgers = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Names.LEDGERS), Serdes.String(), InternalSerdes.ledgers())
            .withLoggingDisabled()
            .build();
    private final KeyValueStore<String, Row> rows = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Names.MERGE_ROWS), Serdes.String(), InternalSerdes.rows())
            .withLoggingDisabled()
            .build();
    private final List<Publication> published = new ArrayList<>();
    private final Map<Integer, Statement> lastStatements = new LinkedHashMap<>();
    private MockProcessorContext<String, MergeMessage> context;
    private MergeProcessor processor;
    private Optional<String> goneBecause = Optional.empty();

    private long now;

    /**
     * A new one.
     *
     * @param shards how many shards there are
     */
    MergeDriver(int shards) {
        this.shards = IntStream.range(0, shards).mapToObj(FakeShard::new).toList();
        start();
        ledgers.init(context.getStateStoreContext(), ledgers);
        rows.init(context.getStateStoreContext(), rows);
        restart();
    }

    List<FakeShard> shards() {
        return shards;
    }

    void take(String vacancyId, FakeShard shard) {
        ShardMessage.Answered answer = shard.answer(vacancyId);
        lastStatements.remove(shard.number());
        lastStatements.put(shard.number(), shard.statement(vacancyId));
        processor.process(new Record<>(vacancyId, answer, 0));
    }

    void takeSettled(String requestId) {
        processor.process(new Record<>(requestId, new ShardMessage.Settled(requestId, 0, LocalDate.of(2027, 4, 1)), 0));
        collect();
    }

    void settle() {
        now += A_WHILE.toNanos();
        goneBecause = lastStatements.values().stream()
                .flatMap(statement -> statement.goneBecause().stream())
                .reduce((earlier, later) -> later);
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(0));
        collect();
        lastStatements.values().removeIf(Statement::isWithdrawal);
    }

    /** A new process: what is stored stays, memory is lost. */
    void restart() {
        start();
        processor = new MergeProcessor(shards.size(), new Tempo(Duration.ofMillis(20), () -> now));
        processor.init(context);
    }

    /** The task begins anew in the same process, with the stores as they were before a vacancy was heard of. */
    void beginAnewWithout(String vacancyId) {
        ledgers.delete(vacancyId);
        start();
        processor.init(context);
    }

    /** What the statistics were told last, by heading. */
    Map<String, Row> counted() {
        var counted = new TreeMap<String, Row>();
        try (KeyValueIterator<String, Row> all = rows.all()) {
            all.forEachRemaining(row -> counted.put(row.key, row.value));
        }
        return counted;
    }

    /** What was published since the last time. */
    List<Publication> published() {
        List<Publication> since = List.copyOf(published);
        published.clear();
        return since;
    }

    /** The latest of each shard that has answered, the newest last. */
    List<Statement> lastStatements() {
        return List.copyOf(lastStatements.values());
    }

    /** Why the vacancy was gone at the last settling, if it was. */
    Optional<String> goneBecause() {
        return goneBecause;
    }

    boolean isEmpty() {
        try (KeyValueIterator<String, Ledger> all = ledgers.all()) {
            return !all.hasNext();
        }
    }

    private void start() {
        context = new MockProcessorContext<>(new Properties(), new TaskId(2, 0), new File("unused"));
        context.addStateStore(ledgers);
        context.addStateStore(rows);
    }

    private void collect() {
        context.forwarded().stream()
                .map(forward -> forward.record().value())
                .filter(Publication.class::isInstance)
                .forEach(message -> published.add((Publication) message));
        context.resetForwards();
    }
}
