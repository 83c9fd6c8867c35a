package org.musubi.benchmarks.cli;

import java.util.function.IntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line of the benchmarks. */
public final class BenchLine {
    private BenchLine() {}

    /** A line on standard output and standard error. */
    public static CommandLine of() {
        return of(Catalogue::complete);
    }

    static CommandLine of(IntFunction<Catalogue> catalogues) {
        var line = new CommandLine(new BenchCommand(catalogues));
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this.")
                        .build());
        return line;
    }
}
