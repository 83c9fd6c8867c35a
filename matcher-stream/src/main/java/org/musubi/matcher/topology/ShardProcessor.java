package org.musubi.matcher.topology;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.PoolIndex;
import org.musubi.matcher.merge.ShardAnswer;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.schemas.topics.RecordKind;

/**
 * One shard: keeps its candidates and all vacancies and reference records, and tells the merge whenever its answer for a
 * vacancy has changed.
 *
 * <p>Changes are collected in the index and answered once per settling interval. What is collected is lost when the process
 * dies, and made up for at the next start: the index is rebuilt from the stores, every vacancy is searched anew, and what
 * differs from the last answers is sent.
 */
final class ShardProcessor implements Processor<String, Posting, String, ShardMessage> {
    private final InputSerdes inputs;
    private final Supplier<LocalDate> today;
    private final Duration settleInterval;

    private ProcessorContext<String, ShardMessage> context;
    private KeyValueStore<String, byte[]> candidates;
    private KeyValueStore<String, byte[]> deskRecords;
    private KeyValueStore<String, ShardAnswer> lastAnswers;
    private IndexFeed index;

    ShardProcessor(InputSerdes inputs, Supplier<LocalDate> today, Duration settleInterval) {
        this.inputs = inputs;
        this.today = today;
        this.settleInterval = settleInterval;
    }

    @Override
    public void init(ProcessorContext<String, ShardMessage> taskContext) {
        context = taskContext;
        candidates = context.getStateStore(Names.CANDIDATES);
        deskRecords = context.getStateStore(Names.DESK_RECORDS);
        lastAnswers = context.getStateStore(Names.LAST_ANSWERS);
        index = new IndexFeed(new PoolIndex(today.get(), new StoredCandidates(candidates, inputs)), inputs);
        rebuild();
        context.schedule(settleInterval, PunctuationType.WALL_CLOCK_TIME, this::settle);
    }

    @Override
    public void process(Record<String, Posting> record) {
        Posting posting = record.value();
        if (posting.about().isSettlementRequest()) {
            settle(record.timestamp());
            context.forward(new Record<>(
                    posting.about().key(),
                    new ShardMessage.Settled(posting.about().key(), shard(), index.asOf()),
                    record.timestamp()));
        } else {
            store(posting);
            index.take(posting);
        }
    }

    private void store(Posting posting) {
        boolean isCandidate = posting.about().kind().orElseThrow() == RecordKind.CANDIDATE;
        KeyValueStore<String, byte[]> store = isCandidate ? candidates : deskRecords;
        String key = isCandidate ? posting.about().key() : posting.about().text();
        posting.received().ifPresentOrElse(received -> store.put(key, received.bytes()), () -> store.delete(key));
    }

    private void rebuild() {
        try (KeyValueIterator<String, byte[]> all = deskRecords.all()) {
            all.forEachRemaining(stored -> index.restore(DeskKey.parse(stored.key), stored.value));
        }
        try (KeyValueIterator<String, byte[]> all = candidates.all()) {
            all.forEachRemaining(stored -> index.restore(DeskKey.of(RecordKind.CANDIDATE, stored.key), stored.value));
        }
        try (KeyValueIterator<String, ShardAnswer> all = lastAnswers.all()) {
            all.forEachRemaining(stored -> index.review(stored.key));
        }
    }

    private void settle(long timestamp) {
        index.moveTo(today.get());
        index.settle((vacancyId, answer) -> tellMerge(vacancyId, answer, timestamp));
    }

    private void tellMerge(String vacancyId, Answer answer, long timestamp) {
        Optional<ShardAnswer> last = Optional.ofNullable(lastAnswers.get(vacancyId));
        ShardAnswer next = index.toSend(vacancyId, answer, last, shard());
        boolean isNews = last.map(before -> !before.saysTheSameAs(next)).orElse(!next.isWithdrawal());
        if (isNews) {
            lastAnswers.put(vacancyId, next.isWithdrawal() ? null : next);
            context.forward(new Record<>(vacancyId, new ShardMessage.Answered(next), timestamp));
        }
    }

    private int shard() {
        return context.taskId().partition();
    }
}
