package org.musubi.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.KafkaAvroDeserializer;
import org.musubi.standalone.distributed.SampleFeeds;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.PartPorts;
import org.musubi.standalone.results.Shortlists;
import org.musubi.standalone.settled.Settled;
import org.musubi.standalone.settled.Tail;
import org.musubi.standalone.settled.WantedFile;

class ClientsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    /** The build of module schemas fetches it. */
    private static final Path GENUINE = Path.of("..", "schemas", "target", "genuine", "confluent.jar");

    @TempDir
    private static Path work;

    private static SampleFeeds feeds;
    private static Installation installation;

    @BeforeAll
    static void matchTheSamples() throws IOException, UnusableMappingException {
        feeds = SampleFeeds.open(work);
        installation = Installation.start(new InstallationSettings(
                work.resolve("data"),
                false,
                2,
                Optional.empty(),
                Optional.empty(),
                1,
                PartPorts.ANY,
                "musubi-matcher",
                Optional.of(DATE),
                feeds.sources(),
                Set.of("VNM", "KHM", "MMR"),
                Pace.STANDING));
        List<WantedFile> wanted = installation.settings().feeds().stream()
                .flatMap(feed -> WantedFile.of(feed).stream())
                .toList();
        try (var settled = new Settled(installation, stage -> {})) {
            settled.await(wanted);
        }
    }

    @AfterAll
    static void stop() {
        installation.close();
        feeds.close();
    }

    @Test
    void javaWithConfluentsDeserializer() throws Exception {
        Tools.need(Files.exists(GENUINE), "the build has not fetched Confluent's classes");
        java("io.confluent.kafka.serializers.KafkaAvroDeserializer");
    }

    @Test
    void javaWithOurDeserializer() throws Exception {
        java(KafkaAvroDeserializer.class.getName());
    }

    @Test
    void node() throws Exception {
        Tools.need("node", "npm");
        Path folder = Tools.nodePackages();
        Path program = Snippet.of("shortlists.mjs").writeTo(folder);

        try (var client = Client.start(
                folder, environment(), List.of("node", program.getFileName().toString()))) {
            client.awaitShortlists(shortlists());
        }
    }

    @Test
    void kcat() throws Exception {
        Tools.need("bash", "kcat");
        Path program = Snippet.of("events.sh").writeTo(work);

        List<String> lines = Script.run(program, environment());

        var events = new AtomicInteger();
        try (var tail =
                Tail.fromStart(installation.bootstrapServers(), installation.serdes(), Topics.MATCH_EVENTS.of("VNM"))) {
            tail.drain(event -> events.incrementAndGet());
        }
        assertThat(lines)
                .hasSize(events.get())
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "\\S+ .*ce_id=[0-9a-f]{32},.*ce_type=org\\.musubi\\.match\\.(proposed|updated|withdrawn),.*")
                        .contains(
                                "ce_source=/musubi-matcher,",
                                "ce_subject=" + line.split(" ", 2)[0] + ",",
                                "traceparent=00-"));
    }

    private static void java(String deserializer) throws Exception {
        Map<String, String> environment = environment();
        environment.put("DESERIALIZER", deserializer);
        var command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + GENUINE.toAbsolutePath(),
                Snippet.of("Shortlists.java").writeTo(work).toString()));

        try (var client = Client.start(work, environment, command)) {
            client.awaitShortlists(shortlists());
        }
    }

    /** As the topic has them. */
    private static Map<String, Map<String, Integer>> shortlists() {
        Map<String, Map<String, Integer>> scores = new TreeMap<>();
        Shortlists.read(installation.bootstrapServers(), installation.serdes())
                .all()
                .forEach(list -> {
                    for (ShortlistEntry entry : list.getEntries()) {
                        scores.computeIfAbsent(list.getVacancyId(), id -> new TreeMap<>())
                                .put(entry.getCandidateId(), entry.getScore());
                    }
                });
        assertThat(scores).hasSizeGreaterThan(100);
        return scores;
    }

    private static Map<String, String> environment() {
        return new HashMap<>(
                Map.of("KAFKA", installation.bootstrapServers(), "REGISTRY", installation.schemaRegistry()));
    }
}
