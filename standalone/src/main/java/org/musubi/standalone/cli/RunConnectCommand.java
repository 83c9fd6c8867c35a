package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.musubi.standalone.connect.Addresses;
import org.musubi.standalone.connect.ConnectWorker;
import org.musubi.standalone.connect.ConnectorFailure;
import org.musubi.standalone.connect.WorkerSettings;
import org.musubi.standalone.installation.Faults;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.Source;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a Connect worker with our connectors. */
@Command(
        name = "connect",
        description = "Run a Kafka Connect worker with the connectors of Musubi, and let it watch the folders that are"
                + " named. More connectors can be given to its REST interface.",
        footer = {
            "",
            "Example:",
            "  musubi run connect --bootstrap-servers kafka:9092 --schema-registry http://registry:8081 --feeds /feeds"
        })
final class RunConnectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PartOptions part;

    @Mixin
    private RegistryOption registry;

    @Mixin
    private SecretsOption secrets;

    @Mixin
    private HostOption listening;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_PORT:-8083}",
            description = "Port to listen on ($MUSUBI_PORT; default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--advertised-host",
            paramLabel = "HOST",
            defaultValue = "${env:MUSUBI_ADVERTISED_HOST:-127.0.0.1}",
            description = "Name under which other workers reach this one ($MUSUBI_ADVERTISED_HOST; default:"
                    + " ${DEFAULT-VALUE}).")
    private String advertisedHost;

    @Option(
            names = "--feeds",
            paramLabel = "DIR",
            defaultValue = "${env:MUSUBI_FEEDS}",
            description = "Folder to watch ($MUSUBI_FEEDS).")
    private Optional<Path> feeds = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "DIR",
            defaultValue = "${env:MUSUBI_POLICY}",
            description = "Another folder to watch ($MUSUBI_POLICY).")
    private Optional<Path> policy = Optional.empty();

    @Override
    public Integer call() throws Exception {
        LogFile.toStandardError(part.verbose);
        var faults = new Faults();
        faults.takeOverFromKafka();
        var worker = ConnectWorker.start(new WorkerSettings(
                part.bootstrapServers,
                registry.url,
                WorkerSettings.GROUP,
                listening.host,
                port,
                advertisedHost,
                part.replicationFactor));
        spec.commandLine().getOut().println("Kafka Connect on " + worker.restUrl());
        feeds.ifPresent(folder -> watch(worker, Folders.there("feeds", folder, secrets.file)));
        policy.ifPresent(folder -> watch(worker, Folders.there("policy", folder, secrets.file)));
        var failures = new FailureLog(worker);
        new UntilToldToEnd().keep(worker, () -> {
            check(faults);
            failures.run();
        });
        return 0;
    }

    private static void check(Faults faults) {
        faults.first().ifPresent(reason -> {
            throw new IllegalStateException("The Connect worker has stopped: " + reason);
        });
    }

    private void watch(ConnectWorker worker, List<Feed> found) {
        found.forEach(feed -> worker.put(
                feed.connector(),
                feed.connectorConfig(
                        Addresses.KAFKA, Addresses.SCHEMA_REGISTRY, part.shards, part.replicationFactor, Pace.STANDING),
                Source.SET_BY_HAND));
    }

    /** A failed connector is no reason to end: others go on, and its owner can restart it. */
    private static final class FailureLog implements Runnable {
        private final ConnectWorker worker;
        private String last = "";

        FailureLog(ConnectWorker worker) {
            this.worker = worker;
        }

        @Override
        public void run() {
            for (ConnectorFailure failure : worker.failures()) {
                if (!last.equals(failure.toString())) {
                    last = failure.toString();
                    LoggerFactory.getLogger(RunConnectCommand.class).error("{}", failure);
                }
            }
        }
    }
}
