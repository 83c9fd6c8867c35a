package org.musubi.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.musubi.ingest.guess.Guess;
import org.musubi.ingest.guess.GuessedColumn;
import org.musubi.ingest.guess.NewMapping;
import org.musubi.ingest.mapping.MappingProblem;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.topics.RecordKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a mapping for somebody's file. */
@Command(
        name = "new-feed",
        description =
                "Look at the first rows of somebody's file and write a first mapping for it, to be edited. Personal"
                        + " columns are not read, and no value of the file gets into the mapping but the words of code columns.",
        footer = {
            "",
            "Exit status: 0 the mapping can be tried as it is, 1 something has to be filled in first, 2 the file is unusable.",
            "",
            "Examples:",
            "  musubi new-feed candidates.csv",
            "  musubi new-feed --kind vacancy --out feeds/acme/mapping.yaml jobs.xlsx"
        })
final class NewFeedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV, Excel workbook (.xlsx), JSON Lines or a JSON document.")
    private Path file;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "candidate or vacancy. Default: guessed from the columns.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "MAPPING",
            description = "The file to write; there must be none of that name. Default: mapping.yaml beside FILE.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        Path mapping = out.orElseGet(() -> file.resolveSibling("mapping.yaml"));
        Optional<RecordKind> wanted = kind.map(NewFeedCommand::kind);
        Guess guess = guess(wanted);
        write(mapping, guess.mapping());
        List<MappingProblem> problems = problems(mapping);
        print(mapping, guess, problems);
        return problems.isEmpty() ? 0 : Failures.FAILED;
    }

    private Guess guess(Optional<RecordKind> wanted) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableException("There is no file " + file + ".");
        }
        try {
            return NewMapping.of(file, wanted);
        } catch (UnreadableFileException e) {
            throw new UnusableException("No mapping can be drafted for " + file + ": " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new UnusableException("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static RecordKind kind(String label) {
        return Arrays.stream(new RecordKind[] {RecordKind.CANDIDATE, RecordKind.VACANCY})
                .filter(known -> known.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UnusableException("--kind is candidate or vacancy, not '" + label + "'."));
    }

    private static void write(Path mapping, String text) {
        try {
            Files.writeString(mapping, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableException(mapping + " is there already; name another file with --out.");
        } catch (IOException e) {
            throw new UnusableException("Cannot write to " + mapping + ": " + e.getMessage());
        }
    }

    private static List<MappingProblem> problems(Path mapping) {
        try {
            Mappings.load(mapping);
            return List.of();
        } catch (UnusableMappingException e) {
            return e.problems();
        } catch (IOException e) {
            throw new UnusableException("Cannot read " + mapping + " again: " + e.getMessage());
        }
    }

    private void print(Path mapping, Guess guess, List<MappingProblem> problems) {
        PrintWriter to = spec.commandLine().getOut();
        var table = new Table(List.of("column", "meaning", "why"));
        guess.columns().stream().map(NewFeedCommand::row).forEach(table::row);
        to.print(table);
        to.println();
        to.println("Looks like " + guess.kind().label() + " records (" + guess.format() + ").");
        to.println("Wrote " + mapping + ": read it line by line, for everything in it is a guess.");
        list(to, "Still to be filled in or decided:", guess.left());
        list(
                to,
                "Until then it cannot be used:",
                problems.stream()
                        .filter(problem -> !isToldAlready(problem, guess.left()))
                        .map(problem -> mapping + ":" + problem)
                        .toList());
        to.println("Next: ./musubi validate --mapping " + mapping + " " + file);
        to.flush();
    }

    /** Whether a field that lacks a rule is among those for which no column was found. */
    private static boolean isToldAlready(MappingProblem problem, List<String> left) {
        return left.stream()
                .filter(line -> line.startsWith("fields.") && line.indexOf(':') > 0)
                .map(line -> line.substring("fields.".length(), line.indexOf(':')))
                .anyMatch(field -> problem.message().startsWith("needs " + field + ","));
    }

    private static List<String> row(GuessedColumn column) {
        return List.of(column.header(), column.meaning(), column.why());
    }

    private static void list(PrintWriter to, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            to.println(heading);
            lines.forEach(line -> to.println("  - " + line));
        }
    }
}
