package org.musubi.standalone.cli;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, and chooses the exit status. */
final class Failures {
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private Failures() {}

    /** The command line cannot be understood. */
    static int unusable(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return UNUSABLE;
    }

    /** It was understood, but could not be done. */
    static int failed(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (e instanceof UnusableException) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
        LoggerFactory.getLogger(Failures.class).error("The command failed", e);
        err.println(sentence(e));
        LogFile.current().ifPresent(file -> err.println("More in the log: " + file));
        return FAILED;
    }

    private static String sentence(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? "Something went wrong inside Musubi: " + e.getClass().getSimpleName()
                : message;
    }
}
