package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.live.Problems;
import org.musubi.standalone.live.Refusals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Matches what comes into a folder for as long as it runs. */
@Command(
        name = "serve",
        description = "Match the records in a folder and keep the shortlists right as files come and change; show live"
                + " counts and each refused line. Runs until Ctrl-C and goes on from there the next time.",
        footer = {
            "",
            "Examples:",
            "  musubi serve --feeds DIR",
            "  musubi serve --feeds DIR --policy policy --data /var/lib/musubi"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StandingOptions options;

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
            names = "--reports",
            paramLabel = "DIR",
            description = "Where each feed gets a folder with a report on every file and a table of its refused rows"
                    + " (default: reports/ in the data folder).")
    private Optional<Path> reports = Optional.empty();

    @Override
    public Integer call() {
        var terminal = Terminal.of(spec.commandLine());
        Instant since = Instant.now();
        Path data = options.folder("serve");
        var folders = new ArrayList<Feed>();
        folders.addAll(Folders.there("feeds", feeds, secrets.file));
        policy.ifPresent(folder -> folders.addAll(Folders.there("policy", folder, secrets.file)));
        Path answers = reports.orElseGet(() -> Folders.reports(data));
        folders.replaceAll(feed -> feed.reportingTo(answers.resolve(feed.name())));
        InstallationSettings settings = options.settings(data, folders);
        terminal.say("Starting ...");
        try (var installation = Installation.start(settings)) {
            var refusals = new Refusals(installation.bootstrapServers(), installation.serdes(), since);
            var problems = new Problems(installation.bootstrapServers(), installation.serdes(), since);
            new Watching(terminal, installation, answers, List.of(refusals, problems)).untilTheEnd();
        }
        return 0;
    }
}
