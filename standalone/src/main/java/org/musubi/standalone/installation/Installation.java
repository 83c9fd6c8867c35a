package org.musubi.standalone.installation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.musubi.dashboard.Dashboard;
import org.musubi.matcher.MatcherApp;
import org.musubi.matcher.query.QueryServer;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.connect.ConnectWorker;
import org.musubi.standalone.connect.ConnectorFailure;

/** Everything, running. Closing it stops all parts, the ones that bring data first. */
public final class Installation implements AutoCloseable {
    private final InstallationSettings settings;
    private final Closing closing;
    private final EndOfProcess end;
    private final Faults faults;
    private final Parts parts;

    /** What is running, and where. */
    record Parts(
            String bootstrapServers,
            String schemaRegistry,
            Admin admin,
            ConnectWorker worker,
            MatcherApp matcher,
            QueryServer queries,
            Optional<Dashboard> dashboard) {}

    private Installation(InstallationSettings settings, Closing closing, EndOfProcess end, Faults faults, Parts parts) {
        this.settings = settings;
        this.closing = closing;
        this.end = end;
        this.faults = faults;
        this.parts = parts;
    }

    /** Starts everything and begins to watch the feeds. It is stopped with the process, if not before. */
    public static Installation start(InstallationSettings settings) {
        var closing = new Closing();
        var end = new EndOfProcess(closing);
        var faults = new Faults();
        faults.takeOverFromKafka();
        try {
            return new Installation(settings, closing, end, faults, Assembly.of(settings, closing));
        } catch (RuntimeException e) {
            closing.close();
            end.close();
            throw e;
        }
    }

    /** What it was started with. */
    public InstallationSettings settings() {
        return settings;
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return parts.bootstrapServers();
    }

    /** Where the schema registry is. */
    public String schemaRegistry() {
        return parts.schemaRegistry();
    }

    /** Where Connect's REST interface is. */
    public String connectUrl() {
        return parts.worker().restUrl().toString();
    }

    /** Where the matcher answers questions. */
    public URI matcherUrl() {
        return parts.queries().url();
    }

    /** Where people look at what comes out; empty: it was started without a dashboard. */
    public Optional<URI> dashboardUrl() {
        return parts.dashboard().map(Dashboard::url);
    }

    /** An administrator's client, closed with the installation. */
    public Admin admin() {
        return parts.admin();
    }

    /** Readers and writers of the values in the topics. */
    public AvroSerdes serdes() {
        return new AvroSerdes(Map.of("schema.registry.url", schemaRegistry()));
    }

    /**
     * Does nothing while all parts work.
     *
     * @throws PartFailedException if one has stopped by itself
     */
    public void check() {
        Stream.of(
                        faults.first(),
                        parts.matcher().failure().map(reason -> "The matcher has stopped: " + reason),
                        parts.worker().failures().stream().findFirst().map(ConnectorFailure::toString))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(reason -> {
                    throw new PartFailedException(reason);
                });
    }

    /** Lets the feeds go for good: the next start does not take them up by itself. */
    public void forgetFeeds() {
        parts.worker().removeAllBut(List.of());
    }

    /** Whether it is being stopped, or has been. */
    public boolean isStopping() {
        return closing.hasBegun();
    }

    @Override
    public void close() {
        closing.close();
        end.close();
    }
}
