package org.musubi.standalone.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.musubi.standalone.broker.Ports;

/**
 * A worker in a process of its own: Kafka's command {@code connect-distributed}, with the settings that the archive brings.
 * Nothing of ours is on its class path.
 */
final class DistributedWorker {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Process process;
    private final ConnectRest rest;
    private final Path log;

    private DistributedWorker(Process process, ConnectRest rest, Path log) {
        this.process = process;
        this.rest = rest;
        this.log = log;
    }

    /** Starts a worker and waits until it takes part in its group. */
    static DistributedWorker start(PluginArchive archive, String bootstrapServers, Path work)
            throws IOException, InterruptedException {
        int port = Ports.any();
        Path log = work.resolve("worker-" + port + ".log");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        "-Dorg.slf4j.simpleLogger.log.org.musubi=debug",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        ConnectDistributed.class.getName(),
                        settings(archive, bootstrapServers, port, work).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var rest = new ConnectRest(URI.create("http://" + Ports.LOOPBACK + ":" + port));
        var worker = new DistributedWorker(process, rest, log);
        worker.awaitHealth();
        return worker;
    }

    ConnectRest rest() {
        return rest;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** As the power cut does. */
    void kill() throws InterruptedException {
        assertThat(process.isAlive()).as("the worker runs until it is killed").isTrue();
        process.destroyForcibly().waitFor();
    }

    /** In order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!rest.get("/health").isGood()) {
            assertThat(process.isAlive()).as(log()).isTrue();
            assertThat(System.nanoTime()).as("the worker is ready in time").isLessThan(deadline);
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(PROJECT) && !entry.contains("avro"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path settings(PluginArchive archive, String bootstrapServers, int port, Path work)
            throws IOException {
        var settings = new Properties();
        try (Reader example = Files.newBufferedReader(archive.root().resolve("etc/connect-distributed.properties"))) {
            settings.load(example);
        }
        settings.putAll(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "listeners",
                "http://" + Ports.LOOPBACK + ":" + port,
                "rest.advertised.host.name",
                Ports.LOOPBACK,
                "plugin.path",
                archive.plugins().toString(),
                "config.providers.directory.param.allowed.paths",
                work.toString()));
        settings.putAll(Map.of(
                "config.storage.replication.factor", "1",
                "offset.storage.replication.factor", "1",
                "offset.storage.partitions", "1",
                "status.storage.replication.factor", "1",
                "status.storage.partitions", "1"));
        settings.putAll(Map.of( // the test does not wait long for what a killed worker leaves behind
                "session.timeout.ms", "3000",
                "heartbeat.interval.ms", "500",
                "scheduled.rebalance.max.delay.ms", "0",
                "transaction.timeout.ms", "4000",
                "producer.transaction.timeout.ms", "4000"));
        Path file = work.resolve("worker-" + port + ".properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        return file;
    }
}
