package org.musubi.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.installation.Origins;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.PartPorts;
import org.musubi.standalone.results.Rejections;
import org.musubi.standalone.results.ResultFile;
import org.musubi.standalone.results.Shortlists;
import org.musubi.standalone.settled.Backlog;
import org.musubi.standalone.settled.Receipts;
import org.musubi.standalone.settled.Settled;
import org.musubi.standalone.settled.WantedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Matches what a folder holds, once, and writes the shortlists to a file. */
@Command(
        name = "match",
        description = "Match the records in a folder on one date and write the shortlists to a file. The real pipeline"
                + " does the work, in an installation of its own that is gone afterwards.",
        footer = {
            "",
            "Exit status: 0 done (refused lines are data, not failures), 1 failed, 2 command line or folder unusable.",
            "",
            "Examples:",
            "  musubi match --feeds samples --policy policy --as-of 2027-01-15 --out shortlists.jsonl",
            "  musubi match --feeds DIR --as-of 2027-01-15 --out FILE --rejections refused.jsonl"
        })
final class MatchCommand implements Callable<Integer> {
    private static final String FEED = "match";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private SecretsOption secrets;

    @Option(
            names = "--feeds",
            required = true,
            paramLabel = "DIR",
            description = "Folder of canonical files, or of folders with a mapping each.")
    private Path feeds;

    @Option(names = "--policy", paramLabel = "DIR", description = "Another folder, for rules, rates and wages.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "The date on which everything is evaluated, such as 2027-01-15.")
    private LocalDate asOf;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the shortlists go.")
    private Path out;

    @Option(
            names = "--rejections",
            paramLabel = "FILE",
            description = "Where the refused lines and files go, with reasons.")
    private Optional<Path> rejections = Optional.empty();

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parts that the work is divided into; the result is the same (default: ${DEFAULT-VALUE}).")
    private int shards;

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("musubi-match-");
        LogFile.in(work, cluster.verbose); // before feeds are opened, for opening them logs
        try {
            matchIn(work);
        } catch (UnusableException e) {
            LogFile.delete(work);
            throw e;
        }
        LogFile.delete(work);
        return 0;
    }

    private void matchIn(Path work) throws IOException {
        var found = new ArrayList<>(Folders.withFiles(FEED, feeds, secrets.file));
        policy.ifPresent(folder -> found.addAll(Folders.withFiles("policy", folder, secrets.file)));
        try (var shortlistFile = place(out);
                var rejectionFile = rejections.map(MatchCommand::place).orElse(null)) {
            cluster.bootstrapServers.ifPresent(MatchCommand::refuseUsed);
            match(settings(found, work.resolve("data")), shortlistFile, rejectionFile)
                    .printTo(spec.commandLine().getOut());
        }
    }

    private Summary match(InstallationSettings settings, ResultFile shortlistFile, ResultFile rejectionFile)
            throws IOException {
        List<WantedFile> wanted = settings.feeds().stream()
                .map(WantedFile::of)
                .flatMap(List::stream)
                .toList();
        try (var progress = Progress.on(Terminal.of(spec.commandLine()));
                var installation = Installation.start(settings);
                var settled = new Settled(installation, progress)) {
            Receipts receipts = settled.await(wanted);
            var shortlists = Shortlists.read(installation.bootstrapServers(), installation.serdes());
            shortlistFile.write(shortlists::writeTo);
            if (rejectionFile != null) {
                var refused = Rejections.read(installation.bootstrapServers(), installation.serdes(), receipts.all());
                rejectionFile.write(refused::writeTo);
            }
            installation.forgetFeeds(); // a cluster of one's own goes on, but not with this folder
            return new Summary(receipts.all(), shortlists);
        }
    }

    /** Records of others would take part in the matching. */
    private static void refuseUsed(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                "10000",
                "default.api.timeout.ms",
                "15000"))) {
            if (!new Backlog(bootstrapServers, admin, FEED).hasNoInput()) {
                throw new UnusableException("The input topics of this cluster hold records already, and match works on"
                        + " the files of one folder alone. Use an empty cluster, or leave out --bootstrap-servers.");
            }
        }
    }

    private InstallationSettings settings(List<Feed> found, Path data) {
        return new InstallationSettings(
                data,
                true,
                shards,
                cluster.bootstrapServers,
                cluster.schemaRegistry,
                cluster.replicationFactor,
                PartPorts.ANY_WITHOUT_DASHBOARD,
                "musubi-match-" + UUID.randomUUID(),
                Optional.of(asOf),
                found,
                Origins.in(found),
                Pace.ONCE);
    }

    private static ResultFile place(Path file) {
        try {
            return ResultFile.at(file);
        } catch (IOException e) {
            throw new UnusableException("Cannot write to " + file + ": " + e.getMessage() + ".");
        }
    }
}
