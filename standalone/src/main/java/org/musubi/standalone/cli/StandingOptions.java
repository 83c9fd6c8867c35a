package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.installation.Origins;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.PartPorts;
import org.musubi.standalone.installation.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an installation that keeps running can be told. */
final class StandingOptions {
    /** Countries of origin that the policy and the samples speak of; others are added as their candidates come. */
    private static final List<String> EXPECTED_ORIGINS = List.of("VNM", "KHM", "MMR");

    @Mixin
    ClusterOptions cluster;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: .musubi/ in the project).")
    Optional<Path> data = Optional.empty();

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_SHARDS:-4}",
            description = "Parts that the work is divided into; fixed when the data folder is first used"
                    + " (default: ${DEFAULT-VALUE}).")
    int shards;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Evaluate everything on this date (default: today in Japan).")
    Optional<LocalDate> asOf = Optional.empty();

    /**
     * The data folder, where the log goes from now on: call it before feeds are opened, for opening them logs.
     *
     * @param command names the folder unless one is given
     */
    Path folder(String command) {
        Path folder = Folders.data(data, command).toAbsolutePath().normalize();
        LogFile.in(folder, cluster.verbose);
        return folder;
    }

    /**
     * What to start.
     *
     * @param folder where everything is kept
     * @param feeds where records come from
     */
    InstallationSettings settings(Path folder, List<? extends Source> feeds) {
        var origins = new TreeSet<>(EXPECTED_ORIGINS);
        origins.addAll(Origins.in(feeds.stream()
                .filter(Feed.class::isInstance)
                .map(Feed.class::cast)
                .toList()));
        return new InstallationSettings(
                folder,
                false,
                shards,
                cluster.bootstrapServers,
                cluster.schemaRegistry,
                cluster.replicationFactor,
                PartPorts.USUAL,
                "musubi-matcher",
                asOf,
                feeds,
                origins,
                Pace.STANDING);
    }
}
