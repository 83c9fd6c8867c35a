package org.musubi.standalone.registry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A running schema registry. Any other one with Confluent's interface can take its place. */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final int THREADS = 8;

    private final Registry registry;
    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(Registry registry, HttpServer server, ExecutorService threads) {
        this.registry = registry;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a registry. It has read its topic to the end, and answers, when this returns.
     *
     * @param bootstrapServers addresses of the Kafka brokers that hold the topic
     * @param host name or address to listen at
     * @param port to listen at; 0: any free one
     * @param replicationFactor of the topic, if it does not exist yet; fewer brokers lower it
     * @throws IllegalStateException if the topic cannot be used
     * @throws UncheckedIOException if nobody can listen there
     */
    public static EmbeddedRegistry start(String bootstrapServers, String host, int port, int replicationFactor) {
        return start(KafkaSchemaLog.open(bootstrapServers, replicationFactor), host, port);
    }

    static EmbeddedRegistry start(SchemaLog log, String host, int port) {
        try {
            HttpServer server = listen(host, port); // first, because it fails fast
            try {
                Registry registry = Registry.open(log);
                ExecutorService threads = threads();
                server.setExecutor(threads);
                server.createContext("/", new RegistryHttpHandler(registry));
                server.start();
                return new EmbeddedRegistry(registry, server, threads);
            } catch (RuntimeException e) {
                server.stop(0);
                throw e;
            }
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static HttpServer listen(String host, int port) {
        // The server sends head and body apart; without this, TCP holds every second answer back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema registry cannot listen at " + host + ":" + port, e);
        }
    }

    /** Where it listens. */
    public URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getHostString();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** Stops listening, then lets the topic go. What was answered is in the topic. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        registry.close();
    }

    private static ExecutorService threads() {
        var count = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, "schema-registry-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
