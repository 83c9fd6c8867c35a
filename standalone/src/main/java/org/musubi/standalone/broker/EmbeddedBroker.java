package org.musubi.standalone.broker;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running broker. Closing it stops it in order; its data stay. */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DataLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DataLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it takes requests.
     *
     * @param data folder for its data, made on first use
     * @param preferredPort port for clients if it is free, else any; 0 for any
     * @throws DataInUseException if another process uses the folder
     */
    public static EmbeddedBroker start(Path data, int preferredPort) {
        Path folder = data.toAbsolutePath().normalize();
        DataLock lock = DataLock.on(folder);
        try {
            int port = Ports.preferring(preferredPort);
            Map<String, String> settings = BrokerSettings.of(folder.resolve("log"), port, controllerPort(port));
            format(folder.resolve("log"));
            var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            startOrStop(server);
            LOG.info("Broker on port {}", port);
            return new EmbeddedBroker(lock, server, port);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where clients connect, such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static int controllerPort(int port) {
        int free = Ports.any();
        return free == port ? Ports.any() : free;
    }

    /** Makes the folder a cluster of its own, once: the file that says so is written last. */
    private static void format(Path log) {
        if (Files.exists(log.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(log.toString()))
                    .setMetadataLogDirectory(log.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Cannot prepare " + log + File.separator + " for the broker: " + e.getMessage(), e);
        }
    }

    private static void startOrStop(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }
}
