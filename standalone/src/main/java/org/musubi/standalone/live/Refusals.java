package org.musubi.standalone.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.settled.Tail;

/** The lines that are refused from a moment on, in plain words. For one thread. */
public final class Refusals implements Onlooker {
    private final Tail<FeedRejection> tail;
    private final Instant since;

    /** @param since earlier refusals have been shown before */
    public Refusals(String bootstrapServers, AvroSerdes serdes, Instant since) {
        this.tail = Tail.fromStart(bootstrapServers, serdes, Topics.FEED_REJECTIONS);
        this.since = since;
    }

    @Override
    public void look(Consumer<String> each) {
        tail.poll(Duration.ZERO, message -> {
            if (message.timestamp() >= since.toEpochMilli()) {
                lines(message, each);
            }
        });
    }

    @Override
    public void close() {
        tail.close();
    }

    private static void lines(ConsumerRecord<String, FeedRejection> message, Consumer<String> each) {
        FeedRejection refused = message.value();
        for (RefusalReason reason : refused.getReasons()) {
            String field = reason.getField() == null ? "the whole line" : reason.getField();
            each.accept("refused " + refused.getFeed() + "/" + refused.getFile() + ":" + refused.getLine() + " " + field
                    + ": " + reason.getCode() + ", " + reason.getMessage());
        }
    }
}
