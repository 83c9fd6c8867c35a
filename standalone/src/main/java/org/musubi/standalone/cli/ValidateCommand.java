package org.musubi.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.musubi.ingest.check.FileSummary;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.mapping.secret.UnusableSecretException;
import org.musubi.ingest.report.Language;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.standalone.results.Rejections;
import org.musubi.standalone.results.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files without sending anything. */
@Command(
        name = "validate",
        description =
                "Check files without running anything: show each row that would be refused, and how to mend it, in the"
                        + " publisher's language. Values are never shown.",
        footer = {
            "",
            "A folder with a mapping.yaml is read through it, and so is each such folder in a folder of canonical files. Without"
                    + " the secret of a mapping's pseudonyms a random one is taken.",
            "",
            "Exit status: 0 every row is good, 1 some would be refused, 2 the folder, a file or a mapping is unusable.",
            "",
            "Examples:",
            "  musubi validate samples",
            "  musubi validate --mapping mapping.yaml candidates-2027-01.csv",
            "  musubi validate --language en --reports to-mend samples/feeds"
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR|FILE",
            description = "A folder of feeds; or with --mapping the files to be read.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--feeds", paramLabel = "DIR", description = "A folder of feeds.")
    private Optional<Path> feeds = Optional.empty();

    @Option(names = "--mapping", paramLabel = "MAPPING", description = "Read the files through this mapping.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Language of the answers: en, ja, vi, km or my. Default: each publisher's.")
    private Optional<String> language = Optional.empty();

    @Mixin
    private SecretsOption secrets;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Keep the answers, and tables of refused rows, here.")
    private Optional<Path> reports = Optional.empty();

    @Option(
            names = "--rejections",
            paramLabel = "FILE",
            description = "Where the refused lines and files go, with reasons, as match writes them.")
    private Optional<Path> rejections = Optional.empty();

    @Override
    public Integer call() {
        var terminal = Terminal.of(spec.commandLine());
        Optional<Language> spoken = language.map(ValidateCommand::language);
        var found = new CheckedFeeds(terminal, secrets());
        List<CheckedFeed> checked =
                mapping.isPresent() ? found.of(mapping.get(), files()) : found.in(Folders.readable(folder()));
        if (checked.stream().allMatch(feed -> feed.files().isEmpty())) {
            return noFiles(found);
        }
        List<FileSummary> files = checkAndKeep(checked, spoken);
        terminal.out().print(counts(files));
        terminal.out().flush();
        if (found.anyUnusable()) {
            return Failures.UNUSABLE;
        }
        return files.stream().allMatch(FileSummary::isGood) ? 0 : Failures.FAILED;
    }

    private int noFiles(CheckedFeeds found) {
        if (found.anyUnusable()) {
            return Failures.UNUSABLE;
        }
        throw new UnusableException("The folder " + folder() + " holds no canonical files, such as candidates.jsonl or"
                + " vacancies-2027.jsonl, and no files with names that a mapping.yaml beside them allows.");
    }

    private Path folder() {
        List<Path> named = new ArrayList<>(paths);
        feeds.ifPresent(named::add);
        if (named.size() != 1) {
            throw new UnusableException("Name one folder of feeds; or files, and their mapping with --mapping.");
        }
        return named.get(0);
    }

    private List<Path> files() {
        if (paths.isEmpty() || feeds.isPresent()) {
            throw new UnusableException("With --mapping, name the files that are to be read through it.");
        }
        return paths;
    }

    private Secrets secrets() {
        try {
            return secrets.file
                    .map(file -> Secrets.of(file, System.getenv()))
                    .orElseGet(() -> Secrets.ofEnvironment(System.getenv()));
        } catch (UnusableSecretException e) {
            throw new UnusableException(e.getMessage());
        }
    }

    private static Language language(String code) {
        return Language.of(code)
                .orElseThrow(() -> new UnusableException("--language is one of "
                        + Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "))
                        + ", not '" + code + "'."));
    }

    private List<FileSummary> checkAndKeep(List<CheckedFeed> checked, Optional<Language> spoken) {
        if (rejections.isEmpty()) {
            return check(checked, spoken, refused -> {});
        }
        try (var file = ResultFile.at(rejections.get())) {
            var refused = new ArrayList<FeedRejection>();
            List<FileSummary> files = check(checked, spoken, refused::add);
            file.write(new Rejections(refused)::writeTo);
            return files;
        } catch (IOException e) {
            throw new UnusableException("Cannot write to " + rejections.get() + ": " + e.getMessage() + ".");
        }
    }

    private List<FileSummary> check(
            List<CheckedFeed> checked, Optional<Language> spoken, Consumer<FeedRejection> refused) {
        try {
            Path folder = reports.isPresent() ? reports.get() : Files.createTempDirectory("musubi-validate");
            try {
                var answers = new CheckReports(
                        spec.commandLine().getOut(), folder, spoken, Clock.system(ZoneId.systemDefault()), refused);
                return check(checked, answers);
            } finally {
                if (reports.isEmpty()) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UnusableException("The files cannot be checked: " + e.getMessage());
        }
    }

    private static List<FileSummary> check(List<CheckedFeed> checked, CheckReports answers) throws IOException {
        var summaries = new ArrayList<FileSummary>();
        for (CheckedFeed feed : checked) {
            for (CheckedFeed.ToRead file : feed.files()) {
                summaries.add(answers.check(feed.name(), file));
            }
        }
        return summaries;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Table counts(List<FileSummary> files) {
        var table = new Table(List.of("file", "good", "withdrawals", "refused"));
        files.forEach(file -> table.row(List.of(
                file.file(),
                Long.toString(file.counts().taken()),
                Long.toString(file.counts().withdrawn()),
                Long.toString(file.counts().refused()))));
        return table;
    }
}
