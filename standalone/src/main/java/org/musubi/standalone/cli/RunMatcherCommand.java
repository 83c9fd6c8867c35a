package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.musubi.matcher.MatcherApp;
import org.musubi.matcher.MatcherConfig;
import org.musubi.matcher.query.QueryServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the matcher. */
@Command(
        name = "matcher",
        description = "Run the matcher. Several of them, with the same name, share the shards.",
        footer = {
            "",
            "Example:",
            "  musubi run matcher --bootstrap-servers kafka:9092 --schema-registry http://registry:8081 --data /data"
        })
final class RunMatcherCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PartOptions part;

    @Mixin
    private RegistryOption registry;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:MUSUBI_DATA:-.musubi/matcher}",
            description =
                    "Folder for the number by which Kafka knows this matcher. All else is in memory and in topics; without"
                            + " the folder it takes up to a minute longer to go on after a crash ($MUSUBI_DATA; default:"
                            + " ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "${env:MUSUBI_MATCHER_NAME:-musubi-matcher}",
            description = "Name of the matcher's group ($MUSUBI_MATCHER_NAME; default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            defaultValue = "${env:MUSUBI_MATCHER_INSTANCE}",
            description =
                    "Name of this one in the group; no two may share it. With a name, it takes up its shards at once"
                            + " after a restart; without, only when the group has given up waiting for the old one, after 10 s"
                            + " ($MUSUBI_MATCHER_INSTANCE; default: none).")
    private Optional<String> instance = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "${env:MUSUBI_AS_OF}",
            description = "Evaluate everything on this date ($MUSUBI_AS_OF; default: today in Japan).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private HostOption listening;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_PORT}",
            description = "Port on which the matcher answers questions over HTTP: /vacancies/{vacancyId}, and below it"
                    + " /explanations/{candidateId} and /reach. /health answers 200 while the matcher is up and has its"
                    + " state, else 503 ($MUSUBI_PORT; default: none).")
    private Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws Exception {
        LogFile.toStandardError(part.verbose);
        var matcher = MatcherApp.start(MatcherConfig.of(settings()));
        spec.commandLine().getOut().println("The matcher is running.");
        new UntilToldToEnd().keep(withQueries(matcher), () -> check(matcher));
        return 0;
    }

    private AutoCloseable withQueries(MatcherApp matcher) {
        try {
            Optional<QueryServer> server =
                    port.map(number -> QueryServer.open(listening.host, number, matcher::isRunning, matcher.queries()));
            server.ifPresent(open -> spec.commandLine().getOut().println("It answers questions on " + open.url()));
            return () -> {
                server.ifPresent(QueryServer::close);
                matcher.close();
            };
        } catch (RuntimeException e) {
            matcher.close();
            throw e;
        }
    }

    private static void check(MatcherApp matcher) {
        matcher.failure().ifPresent(reason -> {
            throw new IllegalStateException("The matcher has stopped: " + reason);
        });
    }

    /** For {@link MatcherConfig}. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("application.id", name);
        settings.put("bootstrap.servers", part.bootstrapServers);
        settings.put("schema.registry.url", registry.url);
        settings.put("musubi.shards", Integer.toString(part.shards));
        settings.put("replication.factor", Integer.toString(part.replicationFactor));
        settings.put("state.dir", data.toString());
        instance.ifPresent(own -> settings.put("group.instance.id", own));
        asOf.ifPresent(date -> settings.put("musubi.as.of", date.toString()));
        return settings;
    }
}
