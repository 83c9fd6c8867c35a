package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.musubi.matcher.Today;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.live.Examples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Matches the project's sample feeds and shows how it goes. */
@Command(
        name = "demo",
        description = "Match the sample feeds of this project under its policy, show live counts and a few shortlists,"
                + " and keep running until Ctrl-C.",
        footer = {"", "Examples:", "  musubi demo", "  musubi demo --data /tmp/demo --as-of 2027-01-15"})
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StandingOptions options;

    @Override
    public Integer call() {
        var terminal = Terminal.of(spec.commandLine());
        Path data = options.folder("demo");
        try (var feeds = DemoFeeds.open(data)) {
            InstallationSettings settings = options.settings(data, feeds.sources());
            var leftOut = new LeftOutText(
                    feeds.files(),
                    options.asOf.orElseGet(Today::inJapan),
                    "--feeds samples/feeds --policy policy --secrets " + feeds.secrets());
            terminal.say("Starting ...");
            try (var installation = Installation.start(settings)) {
                var examples = new Examples(installation, leftOut);
                new Watching(terminal, installation, feeds.reports(), List.of(examples)).untilTheEnd();
            }
        }
        return 0;
    }
}
