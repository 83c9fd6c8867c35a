package org.musubi.standalone.cli;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.musubi.dashboard.Dashboard;
import org.musubi.dashboard.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the dashboard. */
@Command(
        name = "dashboard",
        description =
                "Run the dashboard: the page, and the HTTP interface with the stream of events. As many of them as"
                        + " are wanted can run, for each reads the topics for itself and writes nothing.",
        footer = {
            "",
            "Example:",
            "  musubi run dashboard --bootstrap-servers kafka:9092 --schema-registry http://registry:8081"
                    + " --matcher http://matcher:8084"
        })
final class RunDashboardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PartOptions part;

    @Mixin
    private RegistryOption registry;

    @Option(
            names = "--matcher",
            split = ",",
            paramLabel = "URL",
            defaultValue = "${env:MUSUBI_MATCHER}",
            description = "Where every matcher of the group answers, for explanations ($MUSUBI_MATCHER; default: none,"
                    + " and nothing is explained).")
    private List<URI> matchers = List.of();

    @Mixin
    private HostOption listening;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_PORT:-8080}",
            description = "Port to listen on ($MUSUBI_PORT; default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--events-kept",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_EVENTS_KEPT:-" + Settings.EVENTS_KEPT + "}",
            description = "How many of the newest events are kept in memory; a million takes about 800 MB"
                    + " ($MUSUBI_EVENTS_KEPT; default: ${DEFAULT-VALUE}).")
    private int eventsKept;

    @Option(
            names = "--max-streams",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_MAX_STREAMS:-" + Settings.MAX_STREAMS + "}",
            description = "How many event streams may be open at a time ($MUSUBI_MAX_STREAMS; default:"
                    + " ${DEFAULT-VALUE}).")
    private int maxStreams;

    @Override
    public Integer call() throws Exception {
        LogFile.toStandardError(part.verbose);
        var dashboard = Dashboard.start(settings());
        spec.commandLine().getOut().println("Dashboard on " + dashboard.url());
        new UntilToldToEnd().keep(dashboard, () -> {});
        return 0;
    }

    Settings settings() {
        return new Settings(
                part.bootstrapServers, registry.url, listening.host, port, matchers, eventsKept, maxStreams);
    }
}
