package org.musubi.benchmarks.pipeline.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.musubi.benchmarks.pipeline.child.Pipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topology, running. */
public final class StreamsPipeline implements Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsPipeline.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final Consumer<Path> instructions;
    private final AtomicReference<String> failure = new AtomicReference<>();

    private StreamsPipeline(KafkaStreams streams, Consumer<Path> instructions) {
        this.streams = streams;
        this.instructions = instructions;
        streams.setUncaughtExceptionHandler(exception -> {
            LOG.error("The peer stops", exception);
            failure.compareAndSet(null, exception.toString());
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /**
     * Starts a topology.
     *
     * @param instructions given what the harness tells it to follow
     */
    public static Pipeline start(Topology topology, StreamsConfig config, Consumer<Path> instructions) {
        var pipeline = new StreamsPipeline(new KafkaStreams(topology, config), instructions);
        pipeline.streams.start();
        return pipeline;
    }

    @Override
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    @Override
    public void follow(Path file) {
        instructions.accept(file);
    }

    @Override
    public void close() {
        streams.close(LONGEST_STOP);
    }
}
