package org.musubi.dashboard.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.wire.AvroSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics into the state, in a thread of its own, until it is closed. */
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(2);

    private final DashboardState state;
    private final Consumer<String, byte[]> consumer;
    private final Cluster cluster;
    private final Decoding decoding;
    private final Assignment assignment;
    private final Settling settling;
    private final Map<TopicPartition, Long> unread = new HashMap<>();
    private final Thread thread = new Thread(this::run, "dashboard-topics");
    private long lookAt = System.nanoTime();
    private boolean looked;
    private volatile boolean closed;

    TopicReader(
            Consumer<String, byte[]> consumer,
            Cluster cluster,
            AvroSerdes serdes,
            DashboardState state,
            int eventsKept) {
        this.state = state;
        this.consumer = consumer;
        this.cluster = cluster;
        this.decoding = new Decoding(serdes);
        this.assignment = new Assignment(consumer, state, eventsKept);
        this.settling = new Settling(cluster, state);
    }

    /**
     * Starts reading.
     *
     * @param eventsKept of how many events the newest are wanted, at least 1
     */
    public static TopicReader start(String bootstrapServers, AvroSerdes serdes, DashboardState state, int eventsKept) {
        var reader = new TopicReader(
                consumer(bootstrapServers), new AdminCluster(bootstrapServers), serdes, state, eventsKept);
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    @Override
    public void close() {
        thread.interrupt(); // it may be waiting, for records or for a registry
        closed = true; // only now, so that no interruption comes while the consumer closes
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Consumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "client.id", "dashboard",
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "fetch.max.wait.ms", "100",
                        "max.poll.records", "2000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void run() {
        try (consumer;
                cluster) {
            while (!closed) {
                try {
                    advance();
                } catch (InterruptException | InterruptedException e) {
                    closed = true;
                } catch (KafkaException e) {
                    LOG.warn("Reading the topics goes on after a fault", e);
                }
            }
            Thread.interrupted(); // the consumer closes in peace
        }
    }

    /** Takes in what has come, and looks now and then for topics that have. */
    void advance() throws InterruptedException {
        if (System.nanoTime() >= lookAt) {
            unread.putAll(assignment.add(cluster.partitions(state::isShown)));
            looked = true;
            lookAt = System.nanoTime() + LOOK_FOR_TOPICS.toNanos();
        }
        if (consumer.assignment().isEmpty()) {
            Thread.sleep(PATIENCE.toMillis());
        } else {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(PATIENCE)) {
                take(message);
            }
        }
        if (settling.advance(assignment.shortlists(), consumer::position) && !state.isReady() && isAllRead()) {
            state.becomeReady();
        }
    }

    private boolean isAllRead() {
        unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return looked && unread.isEmpty();
    }

    /** One bad record must not keep the others from being shown. Its place is told, its content is not. */
    private void take(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        var partition = new TopicPartition(message.topic(), message.partition());
        try {
            state.apply(decoding.decode(message, assignment.source(partition)));
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            state.countUnreadable();
            LOG.warn(
                    "The record at offset {} of partition {} cannot be read and is not shown: {}",
                    message.offset(),
                    partition,
                    e.getClass().getSimpleName());
        }
    }
}
