package org.musubi.standalone.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log on a compacted topic. A thread of its own reads it; whoever appends waits until that thread has come by. */
final class KafkaSchemaLog implements SchemaLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSchemaLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(SchemasTopic.NAME, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Producer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Progress progress = new Progress();
    private Thread reader;

    private KafkaSchemaLog(Producer<String, String> producer, KafkaConsumer<String, String> consumer) {
        this.producer = producer;
        this.consumer = consumer;
    }

    /**
     * A log on the topic of those brokers, which is made if it is absent.
     *
     * @throws IllegalStateException if the topic is not fit for it
     */
    static KafkaSchemaLog open(String bootstrapServers, int replicationFactor) {
        Map<String, Object> brokers = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(brokers)) {
            new SchemasTopic(admin).require(replicationFactor);
        }
        var strings = new StringDeserializer();
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                strings,
                strings);
        var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        "true",
                        "delivery.timeout.ms",
                        (int) PATIENCE.toMillis(),
                        "request.timeout.ms",
                        (int) PATIENCE.toMillis() / 2,
                        "max.block.ms",
                        PATIENCE.toMillis()),
                new StringSerializer(),
                new StringSerializer());
        return new KafkaSchemaLog(producer, consumer);
    }

    @Override
    public void follow(Consumer<Change> follower) {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        reader = new Thread(() -> read(follower), "schema-registry-reader");
        reader.setDaemon(true);
        reader.start();
        append(new Change.Mark()); // when it has come back, so has all that was before it
    }

    @Override
    public void append(Change change) {
        LogRecord record = LogRecord.of(change);
        try {
            long offset = producer.send(new ProducerRecord<>(SchemasTopic.NAME, 0, record.key(), record.value()))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
            if (!progress.reaches(offset, PATIENCE)) {
                throw Refused.logTooSlow();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw Refused.logTooSlow();
        } catch (ExecutionException | KafkaException e) {
            throw Refused.logFailed("a change cannot be written to topic " + SchemasTopic.NAME, e);
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            consumer.wakeup();
            try {
                reader.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else {
            consumer.close();
        }
        producer.close(Duration.ofSeconds(5));
    }

    private void read(Consumer<Change> follower) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    if (record.key() != null) {
                        new LogRecord(record.key(), record.value()).change().ifPresent(follower);
                    }
                }
                progress.reached(consumer.position(PARTITION));
            }
        } catch (WakeupException e) {
            progress.ended(); // closed
        } catch (RuntimeException e) {
            LOG.error("Topic {} cannot be read any more; nothing can be registered until a restart", PARTITION, e);
            progress.ended();
        }
    }

    /** How far the reader has come. */
    private static final class Progress {
        private long next;
        private boolean ended;

        synchronized void reached(long position) {
            next = position;
            notifyAll();
        }

        synchronized void ended() {
            ended = true;
            notifyAll();
        }

        /** Waits until the record at the offset has been read; false if that takes longer than the patience. */
        synchronized boolean reaches(long offset, Duration patience) throws InterruptedException {
            long deadline = System.nanoTime() + patience.toNanos();
            while (next <= offset) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (ended || left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        }
    }
}
