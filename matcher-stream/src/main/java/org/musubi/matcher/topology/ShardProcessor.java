package org.musubi.matcher.topology;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.PoolIndex;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.matcher.wire.StatementReader;
import org.musubi.matcher.wire.StatementWriter;
import org.musubi.schemas.topics.RecordKind;

/**
 * One shard: keeps its candidates and all vacancies and reference records, and tells the merge whenever its answer for a
 * vacancy has changed.
 *
 * <p>Changes are collected in the index and answered when it is {@link Tempo time} to. What is collected is lost when the
 * process dies, and made up for at the next start: the index is rebuilt from the stores, every vacancy is searched anew, and
 * what differs from the last answers is sent.
 */
final class ShardProcessor implements Processor<String, Posting, String, ShardMessage> {
    /** So many records are read at once when the index is filled. */
    private static final int HANDFUL = 8192;

    private final InputSerdes inputs;
    private final Supplier<LocalDate> today;
    private final Tempo tempo;
    private final StatementReader reader = new StatementReader();
    private final ThreadLocal<StatementWriter> writers = ThreadLocal.withInitial(StatementWriter::new);

    private ProcessorContext<String, ShardMessage> context;
    private KeyValueStore<String, byte[]> candidates;
    private KeyValueStore<String, byte[]> deskRecords;
    private KeyValueStore<String, byte[]> lastAnswers;
    private IndexFeed index;
    private RowSender rows;
    private Causes causes = Causes.unknown();
    private boolean hasNews;

    ShardProcessor(InputSerdes inputs, Supplier<LocalDate> today, Tempo tempo) {
        this.inputs = inputs;
        this.today = today;
        this.tempo = tempo;
    }

    @Override
    public void init(ProcessorContext<String, ShardMessage> taskContext) {
        context = taskContext;
        candidates = context.getStateStore(Names.CANDIDATES);
        deskRecords = context.getStateStore(Names.DESK_RECORDS);
        lastAnswers = context.getStateStore(Names.LAST_ANSWERS);
        index = new IndexFeed(new PoolIndex(
                today.get(),
                new StoredCandidates(candidates, inputs),
                Runtime.getRuntime().availableProcessors()));
        rebuild();
        rows = new RowSender(
                "shard-" + shard(), context.getStateStore(Names.SHARD_ROWS), new ShardTally(index), context::forward);
        context.schedule(tempo.interval(), PunctuationType.WALL_CLOCK_TIME, this::settleIfDue);
    }

    @Override
    public void process(Record<String, Posting> record) {
        tempo.taken();
        Posting posting = record.value();
        if (posting instanceof Posting.Arrived arrived) {
            causes.add(record.headers());
            store(arrived.kind(), arrived.key(), arrived.bytes());
            index.put(arrived.value());
        } else if (posting instanceof Posting.Withdrawn withdrawn) {
            causes.add(record.headers());
            store(withdrawn.kind(), withdrawn.key(), null);
            index.remove(withdrawn.kind(), withdrawn.key());
        } else if (posting instanceof Posting.SettlementAsked asked) {
            tempo.settle(() -> settle(record.timestamp(), () -> false));
            rows.send(record.timestamp());
            context.forward(new Record<>(
                    asked.requestId(),
                    new ShardMessage.Settled(asked.requestId(), shard(), index.asOf()),
                    record.timestamp(),
                    TraceParent.in(record.headers())
                            .orElseGet(TraceParent::begin)
                            .headers()));
            context.commit(); // somebody waits
        }
    }

    /** Null deletes, and unlike delete() it does not ask for what was there. */
    private void store(RecordKind kind, String key, byte[] bytesOrNull) {
        if (kind == RecordKind.CANDIDATE) {
            candidates.put(key, bytesOrNull);
        } else {
            deskRecords.put(new DeskKey(kind.topic().name(), key).text(), bytesOrNull);
        }
    }

    private void rebuild() {
        refill(
                deskRecords,
                stored -> inputs.read(
                        inputs.kindIn(DeskKey.parse(stored.key).topic()).orElseThrow(), stored.value));
        refill(candidates, stored -> inputs.read(RecordKind.CANDIDATE, stored.value));
        try (KeyValueIterator<String, byte[]> all = lastAnswers.all()) {
            all.forEachRemaining(stored -> index.review(stored.key));
        }
    }

    /** Fills the index from a store. Records are read on all processors, for that takes as long as to take them in. */
    private void refill(KeyValueStore<String, byte[]> store, Function<KeyValue<String, byte[]>, Object> reader) {
        var handful = new ArrayList<KeyValue<String, byte[]>>(HANDFUL);
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                handful.clear();
                while (all.hasNext() && handful.size() < HANDFUL) {
                    handful.add(all.next());
                }
                handful.parallelStream().map(reader).toList().forEach(index::put);
            }
        }
    }

    private void settleIfDue(long timestamp) {
        if (tempo.isDue()) {
            boolean isCalm = tempo.isCalm();
            hasNews = false;
            tempo.settle(isLongEnough -> settle(timestamp, isLongEnough));
            if (hasNews && isCalm) {
                context.commit(); // or the merge would see it only after the commit interval
            }
        }
        rows.sendIfDue(timestamp);
    }

    private boolean settle(long timestamp, BooleanSupplier isLongEnough) {
        if (index.moveTo(today.get())) {
            causes = Causes.unknown();
        }
        TraceParent trace = causes.trace().orElseGet(TraceParent::begin);
        boolean isDone = index.settle(
                (vacancyId, answer) -> Said.of(answer, writers.get()),
                (vacancyId, said) -> tellMerge(vacancyId, said, timestamp, trace),
                isLongEnough);
        if (isDone) {
            causes = new Causes();
        }
        return isDone;
    }

    private void tellMerge(String vacancyId, Said said, long timestamp, TraceParent trace) {
        Statement statement = said.statement();
        byte[] next = said.bytes();
        byte[] last = lastAnswers.get(vacancyId);
        boolean isNews = last == null ? !statement.isWithdrawal() : !Arrays.equals(last, next);
        if (isNews) {
            hasNews = true;
            Map<String, String> departures = last == null ? Map.of() : departures(vacancyId, statement, last);
            lastAnswers.put(vacancyId, statement.isWithdrawal() ? null : next);
            context.forward(new Record<>(
                    vacancyId,
                    new ShardMessage.Answered(shard(), index.asOf(), ByteBuffer.wrap(next), departures),
                    timestamp,
                    trace.headers()));
        }
    }

    /** The reasons why some of those in the last answer are no longer in it. */
    private Map<String, String> departures(String vacancyId, Statement next, byte[] last) {
        List<String> missing = reader.missing(ByteBuffer.wrap(last), next);
        if (missing.isEmpty()) {
            return Map.of();
        }
        var departures = new HashMap<String, String>();
        for (String candidateId : missing) {
            departures.put(candidateId, next.goneBecause().orElseGet(() -> index.absence(vacancyId, candidateId)));
        }
        return departures;
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }

    /**
     * What the shard says of a vacancy.
     *
     * @param bytes of the statement
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Said(Statement statement, byte[] bytes) {
        static Said of(Answer answer, StatementWriter writer) {
            Statement statement = Statement.of(answer);
            return new Said(statement, writer.write(statement));
        }
    }

    private int shard() {
        return context.taskId().partition();
    }
}
