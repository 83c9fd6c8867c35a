package org.musubi.standalone.cli;

import java.util.concurrent.Callable;
import org.musubi.standalone.registry.EmbeddedRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the schema registry. */
@Command(
        name = "registry",
        description = "Run the schema registry, which keeps its schemas in the topic _schemas.",
        footer = {"", "Example:", "  musubi run registry --bootstrap-servers kafka:9092 --host 0.0.0.0"})
final class RunRegistryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PartOptions part;

    @Mixin
    private HostOption listening;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_PORT:-8081}",
            description = "Port to listen on ($MUSUBI_PORT; default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws Exception {
        LogFile.toStandardError(part.verbose);
        var registry = EmbeddedRegistry.start(part.bootstrapServers, listening.host, port, part.replicationFactor);
        spec.commandLine().getOut().println("Schema registry on " + registry.url());
        new UntilToldToEnd().keep(registry, () -> {});
        return 0;
    }
}
