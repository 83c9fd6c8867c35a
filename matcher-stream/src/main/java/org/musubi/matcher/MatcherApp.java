package org.musubi.matcher;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.musubi.matcher.query.LocalShards;
import org.musubi.matcher.query.MatcherQueries;
import org.musubi.matcher.topology.MatcherTopology;
import org.musubi.matcher.topology.Tempo;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.wire.AvroSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The matcher, running. The topics of the catalogue must exist, but for those of new countries of origin. */
public final class MatcherApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MatcherApp.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final Admin admin;
    private final int shards;
    private final MatcherQueries queries;
    private final AtomicReference<String> failure = new AtomicReference<>();

    private MatcherApp(MatcherConfig config) {
        StreamsConfig settings = config.streams();
        var avro = new AvroSerdes(config.settings());
        Supplier<LocalDate> today = () -> config.asOf().orElseGet(Today::inJapan);
        shards = config.shards();
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.getList(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG)));
        Topology topology = MatcherTopology.build(
                settings,
                avro,
                shards,
                today,
                () -> new Tempo(config.settleInterval(), System::nanoTime),
                this::ensure);
        streams = new KafkaStreams(topology, settings);
        var inputs = new InputSerdes(avro);
        queries = new MatcherQueries(() -> LocalShards.of(streams, inputs, shards), today);
        streams.setUncaughtExceptionHandler(exception -> {
            LOG.error("The matcher stops", exception);
            failure.compareAndSet(null, rootCause(exception));
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** Starts the matcher; returns before it has caught up. */
    public static MatcherApp start(MatcherConfig config) {
        var app = new MatcherApp(config);
        app.streams.start();
        return app;
    }

    /** Whether it is up and has its state. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Answers questions about what it holds. */
    public MatcherQueries queries() {
        return queries;
    }

    /** Why it stopped by itself; empty while all is well. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Stops cleanly; what was in hand is taken up at the next start. */
    @Override
    public void close() {
        streams.close(LONGEST_STOP);
        admin.close(Duration.ofSeconds(1));
    }

    private void ensure(Topic<?> topic) {
        var wanted = new NewTopic(topic.name(), Optional.of(topic.spread().partitions(shards)), Optional.empty())
                .configs(new HashMap<>(topic.settings()));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic " + topic.name() + " cannot be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topic " + topic.name(), e);
        }
    }

    private static String rootCause(Throwable exception) {
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
