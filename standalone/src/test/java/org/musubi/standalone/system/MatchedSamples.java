package org.musubi.standalone.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.folder.FoundFeed;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.broker.Ports;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.PartPorts;
import org.musubi.standalone.registry.EmbeddedRegistry;
import org.musubi.standalone.settled.Settled;
import org.musubi.standalone.settled.WantedFile;

/**
 * The sample feeds being matched, with a broker and a registry that outlive the other parts.
 *
 * @param broker with all topics
 * @param registry with all schemas
 * @param installation the other parts
 * @param secrets for the pseudonyms of the mappings
 * @param matcher where the matcher answers, or did
 */
record MatchedSamples(
        EmbeddedBroker broker, EmbeddedRegistry registry, Installation installation, Path secrets, URI matcher)
        implements AutoCloseable {
    static final Path SAMPLES = Path.of("..", "samples", "feeds");
    static final Path POLICY = Path.of("..", "policy");

    private static final int SHARDS = 2;

    static MatchedSamples start(Path work, LocalDate asOf) throws IOException, UnusableMappingException {
        Path secrets = Files.copy(SAMPLES.resolve("secrets.properties"), work.resolve("secrets.properties"));
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        List<Feed> feeds = feeds(secrets);
        var broker = EmbeddedBroker.start(work.resolve("broker"), 0);
        var registry = EmbeddedRegistry.start(broker.bootstrapServers(), Ports.LOOPBACK, 0, 1);
        var installation = Installation.start(new InstallationSettings(
                work.resolve("data"),
                false,
                SHARDS,
                Optional.of(broker.bootstrapServers()),
                Optional.of(registry.url().toString()),
                1,
                PartPorts.ANY,
                "musubi-matcher",
                Optional.of(asOf),
                feeds,
                Set.of("VNM", "KHM", "MMR"),
                Pace.STANDING));
        return new MatchedSamples(broker, registry, installation, secrets, installation.matcherUrl());
    }

    /** Returns when all is on the shortlists. */
    void await() {
        try (var settled = new Settled(installation, stage -> {})) {
            settled.await(installation.settings().feeds().stream()
                    .map(WantedFile::of)
                    .flatMap(List::stream)
                    .toList());
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String schemaRegistry() {
        return registry.url().toString();
    }

    AvroSerdes serdes() {
        return new AvroSerdes(Map.of("schema.registry.url", schemaRegistry()));
    }

    @Override
    public void close() {
        installation.close();
        registry.close();
        broker.close();
    }

    private static List<Feed> feeds(Path secrets) throws IOException, UnusableMappingException {
        var feeds = new ArrayList<Feed>();
        for (FoundFeed found : FoundFeed.in("organisations", SAMPLES)) {
            feeds.add(Feed.of(found, Optional.of(secrets)));
        }
        feeds.add(Feed.canonical("policy", POLICY));
        return feeds;
    }
}
