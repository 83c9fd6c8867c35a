package org.musubi.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.musubi.ingest.check.FeedCheck;
import org.musubi.ingest.check.FileSummary;
import org.musubi.ingest.check.FoundRefusal;
import org.musubi.standalone.installation.Feed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks files without sending anything. */
@Command(
        name = "validate",
        description = "Check the files of a folder without running anything: show each line that would be refused, and"
                + " how to mend it. Values are never shown.",
        footer = {
            "",
            "Exit status: 0 every line is good, 1 some would be refused, 2 the folder is unusable.",
            "",
            "Examples:",
            "  musubi validate --feeds samples",
            "  musubi validate --feeds DIR > to-mend.txt"
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--feeds", required = true, paramLabel = "DIR", description = "Folder of canonical files.")
    private Path feeds;

    @Override
    public Integer call() {
        Feed feed = Folders.withFiles("validate", feeds);
        PrintWriter out = spec.commandLine().getOut();
        List<FileSummary> files = check(feed, out);
        out.print(counts(files));
        out.flush();
        return files.stream().anyMatch(file -> file.counts().refused() > 0) ? Failures.FAILED : 0;
    }

    private static List<FileSummary> check(Feed feed, PrintWriter out) {
        try {
            return FeedCheck.run(feed.folder(), refusal -> print(out, refusal));
        } catch (IOException e) {
            throw new UnusableException("The folder " + feed.folder() + " cannot be read: " + e.getMessage());
        }
    }

    private static void print(PrintWriter out, FoundRefusal refusal) {
        out.println(refusal.file() + ":" + refusal.line()
                + refusal.key().map(key -> " (" + key + ")").orElse(""));
        refusal.reasons()
                .forEach(reason -> out.println("    " + reason.field().orElse("the whole line") + ": " + reason.code()
                        + ", " + reason.message()));
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
