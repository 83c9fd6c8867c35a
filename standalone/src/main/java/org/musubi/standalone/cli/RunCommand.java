package org.musubi.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one part alone. */
@Command(
        name = "run",
        description = "Run one part alone, against a cluster that is there, until told to end. For containers: every"
                + " option can be given in the environment. The log goes to standard error.",
        synopsisSubcommandLabel = "PART",
        subcommands = {
            RunTopicsCommand.class,
            RunRegistryCommand.class,
            RunConnectCommand.class,
            RunMatcherCommand.class,
            RunDashboardCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  musubi run topics --bootstrap-servers kafka:9092 --shards 4",
            "  MUSUBI_BOOTSTRAP_SERVERS=kafka:9092 musubi run matcher --schema-registry http://registry:8081"
        })
final class RunCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which part? topics, registry, connect, matcher or dashboard.");
    }
}
