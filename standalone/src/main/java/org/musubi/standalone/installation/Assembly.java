package org.musubi.standalone.installation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.musubi.dashboard.Dashboard;
import org.musubi.dashboard.Settings;
import org.musubi.matcher.MatcherApp;
import org.musubi.matcher.MatcherConfig;
import org.musubi.matcher.query.QueryServer;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.broker.Ports;
import org.musubi.standalone.connect.Addresses;
import org.musubi.standalone.connect.ConnectWorker;
import org.musubi.standalone.connect.WorkerSettings;
import org.musubi.standalone.registry.EmbeddedRegistry;
import org.musubi.standalone.topics.TopicSetup;

/** Starts the parts, at the same time where one does not need the other. */
final class Assembly {
    private final InstallationSettings settings;
    private final Closing closing;
    private final Executor threads;

    private Assembly(InstallationSettings settings, Closing closing, Executor threads) {
        this.settings = settings;
        this.closing = closing;
        this.threads = threads;
    }

    static Installation.Parts of(InstallationSettings settings, Closing closing) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            return new Assembly(settings, closing, threads).start();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    private Installation.Parts start() {
        if (settings.temporary()) {
            closing.add(Layer.DATA, new TemporaryFolder(settings.data()));
        }
        String bootstrap = settings.bootstrapServers().orElseGet(this::broker);
        Admin admin = closing.add(Layer.ADMIN, Admin.create(Map.of("bootstrap.servers", bootstrap)));
        var registry = meanwhile(() -> settings.schemaRegistry().orElseGet(() -> registry(bootstrap)));
        var worker = registry.thenApplyAsync(url -> connect(bootstrap, url), threads);
        topics(admin);
        String registryUrl = registry.join();
        var matcher = meanwhile(() -> matcher(bootstrap, registryUrl));
        var queries = matcher.thenApply(this::queries);
        var dashboard = queries.thenApply(open -> dashboard(bootstrap, registryUrl, open.url()));
        ConnectWorker running = worker.join();
        running.removeAllBut(settings.feeds().stream().map(Source::connector).toList());
        settings.feeds()
                .forEach(feed -> running.put(
                        feed.connector(),
                        feed.connectorConfig(
                                Addresses.KAFKA,
                                Addresses.SCHEMA_REGISTRY,
                                settings.shards(),
                                settings.replicationFactor(),
                                settings.pace()),
                        Source.SET_BY_HAND));
        return new Installation.Parts(
                bootstrap, registryUrl, admin, running, matcher.join(), queries.join(), dashboard.join());
    }

    private <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private String broker() {
        return closing.add(
                        Layer.BROKER,
                        EmbeddedBroker.start(
                                settings.data().resolve("broker"),
                                settings.ports().broker()))
                .bootstrapServers();
    }

    private void topics(Admin admin) {
        new TopicSetup(admin, settings.shards(), settings.replicationFactor()).ensure(settings.origins());
    }

    private String registry(String bootstrap) {
        int port = Ports.preferring(settings.ports().registry());
        return closing.add(
                        Layer.REGISTRY,
                        EmbeddedRegistry.start(bootstrap, Ports.LOOPBACK, port, settings.replicationFactor()))
                .url()
                .toString();
    }

    private MatcherApp matcher(String bootstrap, String registry) {
        return closing.add(Layer.MATCHER, MatcherApp.start(MatcherConfig.of(settings.toMatcher(bootstrap, registry))));
    }

    private QueryServer queries(MatcherApp matcher) {
        int port = Ports.preferring(settings.ports().matcher());
        return closing.add(
                Layer.QUERIES, QueryServer.open(Ports.LOOPBACK, port, matcher::isRunning, matcher.queries()));
    }

    private Optional<Dashboard> dashboard(String bootstrap, String registry, URI matcher) {
        OptionalInt preferred = settings.ports().dashboard();
        if (preferred.isEmpty()) {
            return Optional.empty();
        }
        int port = Ports.preferring(preferred.getAsInt());
        return Optional.of(closing.add(
                Layer.DASHBOARD,
                Dashboard.start(new Settings(
                        bootstrap,
                        registry,
                        Ports.LOOPBACK,
                        port,
                        List.of(matcher),
                        Settings.EVENTS_KEPT,
                        Settings.MAX_STREAMS))));
    }

    private ConnectWorker connect(String bootstrap, String registry) {
        int port = Ports.preferring(settings.ports().connect());
        return closing.add(
                Layer.CONNECT,
                ConnectWorker.start(new WorkerSettings(
                        bootstrap,
                        registry,
                        WorkerSettings.GROUP,
                        Ports.LOOPBACK,
                        port,
                        Ports.LOOPBACK,
                        settings.replicationFactor())));
    }
}
