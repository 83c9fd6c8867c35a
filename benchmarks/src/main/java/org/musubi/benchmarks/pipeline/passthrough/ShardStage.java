package org.musubi.benchmarks.pipeline.passthrough;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughTopology.Outgoing;
import org.musubi.benchmarks.pipeline.streams.DeskTopics;

/** In the place of a shard. */
final class ShardStage extends ContextualProcessor<String, byte[], String, Outgoing> {
    private final Taps taps;
    private final Copies copies;

    ShardStage(Supplier<Plan> plans, Copies copies) {
        taps = new Taps(plans, Flow.Stage.SHARD, Flow.Stage.SHARD_TO_MERGE);
        this.copies = copies;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (DeskTopics.isRequest(record.key())) {
            byte[] shard = Integer.toString(context().taskId().partition()).getBytes(StandardCharsets.UTF_8);
            context().forward(record.withValue(new Outgoing(PassThroughTopology.TO_MERGE, shard)));
        } else {
            String copy = record.key().indexOf('/') < 0 ? copies.candidates() : copies.desk();
            context().forward(record.withValue(new Outgoing(copy, record.value())));
            taps.open(message -> context().forward(record.withValue(message)));
        }
    }
}
