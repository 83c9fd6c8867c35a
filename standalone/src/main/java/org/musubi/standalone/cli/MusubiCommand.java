package org.musubi.standalone.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.musubi.standalone.samples.SampleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The top of the command: without a sub-command it shows what there is. */
@Command(
        name = "musubi",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Matches candidates from countries of origin with vacancies in Japan, within the law's limits on"
                + " what a worker may be made to pay.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MatchCommand.class,
            NewFeedCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            TailCommand.class,
            SampleCommand.class,
            TopicsCommand.class,
            RunCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  musubi demo                       watch the sample feeds being matched",
            "  musubi new-feed FILE              draft a mapping for somebody's file",
            "  musubi validate DIR               check your own files",
            "  musubi match --feeds DIR --as-of 2027-01-15 --out shortlists.jsonl",
            "  musubi tail --since 1h            follow what happens on the shortlists",
            "  musubi COMMAND --help             more about one command"
        })
public final class MusubiCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command line, ready to be run. */
    public static CommandLine line(PrintWriter out, PrintWriter err) {
        return new CommandLine(new MusubiCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, MusubiCommand::date)
                .setParameterExceptionHandler(Failures::unusable)
                .setExecutionExceptionHandler(Failures::failed);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a date such as 2027-01-15");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
