package org.musubi.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends the log to a file, so that it never disturbs the terminal. Has an effect only before the first logger is made. */
final class LogFile {
    private static final String FILE = "org.slf4j.simpleLogger.logFile";
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private static final String NAME = "musubi.log";

    private LogFile() {}

    /**
     * @param folder where the file goes, made if need be
     * @param verbose everything that happens, not only what is wrong
     */
    static void in(Path folder, boolean verbose) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableException("Cannot write to the folder " + folder + ": " + e.getMessage());
        }
        System.setProperty(FILE, folder.resolve(NAME).toString());
        configure(verbose);
    }

    /** For containers, whose keepers gather what is written there. */
    static void toStandardError(boolean verbose) {
        configure(verbose);
    }

    private static void configure(boolean verbose) {
        System.setProperty(PREFIX + "defaultLogLevel", verbose ? "info" : "warn");
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Removes the log and its folder, if nothing else is in it: all went well, and nobody will look for it. */
    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // it stays behind
        }
    }

    /** Where the log goes, if it goes to a file. */
    static Optional<Path> current() {
        return Optional.ofNullable(System.getProperty(FILE)).map(Path::of);
    }
}
