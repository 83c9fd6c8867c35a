package org.musubi.benchmarks.pipeline.passthrough;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.musubi.benchmarks.pipeline.passthrough.PassThroughTopology.Outgoing;
import org.musubi.benchmarks.pipeline.streams.DeskTopics;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** In the place of the merge. */
final class MergeStage extends ContextualProcessor<String, byte[], String, Outgoing> {
    private final Taps taps;
    private final Serializer<Settlement> settlements;

    MergeStage(Supplier<Plan> plans, AvroSerdes avro) {
        taps = new Taps(plans, Flow.Stage.MERGE);
        settlements = avro.serializer();
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (DeskTopics.isRequest(record.key())) {
            context().forward(settled(record));
        } else {
            taps.open(message -> context().forward(record.withValue(message)));
        }
    }

    private Record<String, Outgoing> settled(Record<String, byte[]> record) {
        String topic = Topics.SETTLEMENTS.name();
        String request = DeskTopics.requestId(record.key());
        var settlement = Settlement.newBuilder()
                .setRequestId(request)
                .setShard(Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8)))
                .setPartition(context().taskId().partition())
                .setAsOf(LocalDate.EPOCH)
                .build();
        return record.withKey(request).withValue(new Outgoing(topic, settlements.serialize(topic, settlement)));
    }
}
