package org.musubi.matcher.topology;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.ShardAnswer;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.wire.Publication;
import org.musubi.matcher.wire.ShardMessage;

/**
 * The merge: keeps what each shard says of each vacancy, and publishes the vacancy's shortlist and its changes whenever the
 * best of all shards has become another.
 */
final class MergeProcessor implements Processor<String, ShardMessage, String, Publication> {
    private final int shards;

    private ProcessorContext<String, Publication> context;
    private KeyValueStore<String, ShardAnswer> shardAnswers;
    private KeyValueStore<String, Shortlist> published;

    MergeProcessor(int shards) {
        this.shards = shards;
    }

    @Override
    public void init(ProcessorContext<String, Publication> taskContext) {
        context = taskContext;
        shardAnswers = context.getStateStore(Names.SHARD_ANSWERS);
        published = context.getStateStore(Names.PUBLISHED);
    }

    @Override
    public void process(Record<String, ShardMessage> record) {
        if (record.value() instanceof ShardMessage.Answered answered) {
            take(record.withValue(answered.answer()));
        } else if (record.value() instanceof ShardMessage.Settled settled) {
            int partition = context.taskId().partition();
            context.forward(record.withValue(
                    new Publication.Settled(settled.requestId(), settled.shard(), partition, settled.asOf())));
        }
    }

    private void take(Record<String, ShardAnswer> record) {
        String vacancyId = record.key();
        ShardAnswer answer = record.value();
        shardAnswers.put(storeKey(vacancyId, answer.shard()), answer.isWithdrawal() ? null : answer);

        Optional<Shortlist> before = Optional.ofNullable(published.get(vacancyId));
        Optional<Shortlist> after = Shortlist.of(answer, answersFor(vacancyId), shards);
        if (isShownAlready(before, after)) {
            return;
        }
        for (Change change : Change.between(before, after, answer::reasonForLeaving)) {
            context.forward(record.withValue(new Publication.Event(vacancyId, change, answer.asOf())));
        }
        published.put(vacancyId, after.orElse(null));
        context.forward(record.withValue(new Publication.Shortlisted(vacancyId, after)));
    }

    private static boolean isShownAlready(Optional<Shortlist> before, Optional<Shortlist> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty();
        }
        return before.get().showsTheSameAs(after.get());
    }

    /** The latest answer of each shard that has answered. */
    private List<ShardAnswer> answersFor(String vacancyId) {
        return IntStream.range(0, shards)
                .mapToObj(shard -> shardAnswers.get(storeKey(vacancyId, shard)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String storeKey(String vacancyId, int shard) {
        return vacancyId + "/" + shard;
    }
}
