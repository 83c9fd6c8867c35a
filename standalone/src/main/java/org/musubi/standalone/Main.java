package org.musubi.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.musubi.standalone.cli.MusubiCommand;

/** The command {@code musubi}. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        // Nothing is logged until a command has said where to.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /**
     * Runs the command.
     *
     * @param out results
     * @param err progress and failures
     * @return exit status: 0 done, 1 failed, 2 the command line or a folder is unusable
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return MusubiCommand.line(out, err).execute(args);
    }

    private static PrintWriter writer(FileDescriptor where) {
        return new PrintWriter(new FileOutputStream(where), true, StandardCharsets.UTF_8);
    }
}
