package org.musubi.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import org.musubi.benchmarks.cli.BenchLine;

/** The command {@code musubi bench}. */
public final class Bench {
    private Bench() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off"); // a broker would hide the progress
        System.exit(BenchLine.of().execute(args));
    }
}
