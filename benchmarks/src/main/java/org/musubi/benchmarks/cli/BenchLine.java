package org.musubi.benchmarks.cli;

import picocli.CommandLine;

/** The command line of the benchmarks. */
public final class BenchLine {
    private BenchLine() {}

    /** A line on standard output and standard error. */
    public static CommandLine of() {
        return new CommandLine(new BenchCommand(Catalogue.complete()));
    }
}
