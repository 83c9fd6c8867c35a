package org.musubi.standalone.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.musubi.standalone.topics.TopicSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets up the topics and ends. */
@Command(
        name = "topics",
        description = "Make the topics of the catalogue that are missing, and end.",
        footer = {"", "Example:", "  musubi run topics --bootstrap-servers kafka:9092 --shards 4"})
final class RunTopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PartOptions part;

    @Option(
            names = "--origins",
            paramLabel = "CODE",
            split = ",",
            defaultValue = "${env:MUSUBI_ORIGINS:-VNM,KHM,MMR}",
            description = "Countries of origin to begin with ($MUSUBI_ORIGINS; default: ${DEFAULT-VALUE}).")
    private List<String> origins;

    @Override
    public Integer call() {
        LogFile.toStandardError(part.verbose);
        try (var admin = Admin.create(Map.of("bootstrap.servers", part.bootstrapServers))) {
            new TopicSetup(admin, part.shards, part.replicationFactor).ensure(origins);
        }
        spec.commandLine().getOut().println("The topics are there.");
        return 0;
    }
}
