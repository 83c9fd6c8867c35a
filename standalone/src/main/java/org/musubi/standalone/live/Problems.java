package org.musubi.standalone.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.settled.Tail;

/** What is wrong with a file as a whole, or with a folder, from a moment on, and when it is so no more. For one thread. */
public final class Problems implements Onlooker {
    private final Tail<FeedReceipt> tail;
    private final Instant since;
    private final Set<String> open = new HashSet<>();

    /** @param since earlier problems have been shown before */
    public Problems(String bootstrapServers, AvroSerdes serdes, Instant since) {
        this.tail = Tail.fromStart(bootstrapServers, serdes, Topics.FEED_RECEIPTS);
        this.since = since;
    }

    @Override
    public void look(Consumer<String> each) {
        tail.poll(Duration.ZERO, message -> {
            boolean isNew = message.timestamp() >= since.toEpochMilli();
            take(message, isNew ? each : line -> {});
        });
    }

    @Override
    public void close() {
        tail.close();
    }

    private void take(ConsumerRecord<String, FeedReceipt> message, Consumer<String> each) {
        RefusalReason problem = message.value() == null ? null : message.value().getProblem();
        if (problem != null) {
            open.add(message.key());
            each.accept("problem " + message.key() + ": " + problem.getCode() + ", " + problem.getMessage());
        } else if (open.remove(message.key())) {
            each.accept("mended  " + message.key());
        }
    }
}
