package org.musubi.standalone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.musubi.matcher.Today;
import org.musubi.standalone.explain.FeedRecords;
import org.musubi.standalone.explain.Placing;
import org.musubi.standalone.installation.Feed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says why a candidate is, or is not, on a vacancy's shortlist. */
@Command(
        name = "explain",
        description = "Say why a candidate is, or is not, on a vacancy's shortlist: every rule, the costs and who pays"
                + " them, each cap with its arithmetic, the score by part, and the rank.",
        footer = {
            "",
            "Exit status: 0 explained, 2 command line or folder unusable, or no such candidate or vacancy.",
            "",
            "Examples:",
            "  musubi explain --feeds samples --policy policy --vacancy V-0001 --candidate VNM-000001",
            "  musubi explain --feeds DIR --as-of 2027-01-15 --vacancy V --candidate C --json"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SecretsOption secrets;

    @Option(
            names = "--feeds",
            required = true,
            paramLabel = "DIR",
            description = "Folder of canonical files, or of folders with a mapping each.")
    private Path feeds;

    @Option(names = "--policy", paramLabel = "DIR", description = "Another folder, of policy files, read first.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The date on which everything is evaluated, such as 2027-01-15 (default: today in Japan).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--vacancy", required = true, paramLabel = "ID", description = "The vacancy.")
    private String vacancyId;

    @Option(names = "--candidate", required = true, paramLabel = "ID", description = "The candidate.")
    private String candidateId;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var all = new ArrayList<Feed>();
        policy.ifPresent(folder -> all.addAll(Folders.withFiles("policy", folder, secrets.file)));
        all.addAll(Folders.withFiles("feeds", feeds, secrets.file));
        FeedRecords records = FeedRecords.read(all.stream().map(Feed::contents).toList());
        Placing placing = Placing.of(
                records.candidate(candidateId).orElseThrow(() -> unknown("candidate", candidateId)),
                records.vacancy(vacancyId).orElseThrow(() -> unknown("vacancy", vacancyId)),
                records,
                asOf.orElseGet(Today::inJapan));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(placing.json()));
        } else {
            out.print(new ExplanationText(placing));
        }
        out.flush();
        return 0;
    }

    private static UnusableException unknown(String kind, String id) {
        return new UnusableException("There is no " + kind + " " + id + " in these files, or its lines were refused: "
                + "musubi validate --feeds DIR shows which.");
    }
}
