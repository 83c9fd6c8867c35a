package org.musubi.matcher.query;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Answers {@link MatcherQueries} over HTTP, and tells whether the matcher is ready. */
public final class QueryServer implements AutoCloseable {
    private static final int THREADS = 16;

    /**
     * The JDK's server takes its settings from the process, when the first server is made. It sends head and body apart; without
     * {@code nodelay}, TCP holds every second answer back for 40 ms. Who takes longer than so many seconds to ask, or to take the
     * answer, is hung up on, or a few of them would hold all threads.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "120");

    private final HttpServer server;
    private final ExecutorService threads;

    private QueryServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to answer.
     *
     * @param host name or address to listen at
     * @param port to listen at; 0: any free one
     * @param ready whether the matcher is up and has its state
     * @throws UncheckedIOException if nobody can listen there
     */
    public static QueryServer open(String host, int port, BooleanSupplier ready, MatcherQueries queries) {
        HttpServer server = listen(host, port);
        ExecutorService threads = threads();
        server.setExecutor(threads);
        server.createContext("/", new QueryHandler(ready, queries));
        server.start();
        return new QueryServer(server, threads);
    }

    private static HttpServer listen(String host, int port) {
        SETTINGS.forEach(System.getProperties()::putIfAbsent);
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The matcher cannot listen at " + host + ":" + port, e);
        }
    }

    /** Where it listens. */
    public URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getHostString();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static ExecutorService threads() {
        var count = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, "matcher-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
