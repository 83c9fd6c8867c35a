package org.musubi.standalone.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code musubi sample}: writes a folder of sample feeds. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Writes a folder of invented feeds: candidates, vacancies, employers, agencies; and in its folder feeds",
            "the candidates and vacancies once more as publishers write them, with mappings.",
            "The same options always give the same files. Some lines are broken on purpose."
        })
public final class SampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Decides all draws.")
    private long seed = SampleFeeds.DEFAULT_SEED;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day around which all dates lie.")
    private LocalDate asOf = SampleFeeds.DEFAULT_AS_OF;

    @Option(names = "--candidates", paramLabel = "N", description = "Candidates, all origins together.")
    private int candidates = SampleSize.DEFAULT.candidates();

    @Option(names = "--vacancies", paramLabel = "N", description = "Vacancies.")
    private int vacancies = SampleSize.DEFAULT.vacancies();

    @Option(names = "--employers", paramLabel = "N", description = "Employers.")
    private int employers = SampleSize.DEFAULT.employers();

    @Option(names = "--agencies", paramLabel = "N", description = "Agencies, all origins together.")
    private int agencies = SampleSize.DEFAULT.agencies();

    @Option(names = "--bad-lines", paramLabel = "SHARE", description = "Share of lines broken on purpose, 0 to 1.")
    private double badLines = SampleSize.DEFAULT.badLines();

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        for (SampleFile file : SampleFeeds.write(out, size(), seed, asOf)) {
            print.printf(Locale.ROOT, "%-42s %7d lines, %d of them bad%n", file.name(), file.lines(), file.badLines());
        }
        print.flush();
        return ExitCode.OK;
    }

    private SampleSize size() {
        try {
            return new SampleSize(candidates, vacancies, employers, agencies, badLines);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
