package org.musubi.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.schemas.avro.Shortlist;
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
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
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
        settle();
    }

    /** Waits until all that has come is on the shortlists. */
    private static void settle() {
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
        Path program = Snippet.of("shortlists.mjs").writeTo(folder).getFileName();

        followsTheTopics(folder, environment(), List.of("node", program.toString()));
    }

    @Test
    void kcat() throws Exception {
        Tools.need("bash", "kcat");

        List<String> lines = script("events.sh", environment());

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

    @Test
    void curlAndTheBrowser() throws Exception {
        Tools.need("bash", "curl", "chromium", "chromedriver");
        Map<String, String> environment = environment();
        var asked = new Mirror();
        awaitDashboard();
        await(
                () -> {
                    asked.takeSnapshot(String.join("", script("snapshot.sh", environment)));
                    return asked.shortlists();
                },
                shortlists());
        environment.put("CURSOR", asked.cursor());
        var told = new Mirror();
        told.takeSnapshot(String.join("", script("snapshot.sh", environment)));

        try (var stream = Client.start(
                        work,
                        environment,
                        List.of("bash", "-e", write("stream.sh").toString()),
                        told::takeLine);
                var window = Window.at(dashboard())) {
            window.follow(Snippet.of("follow.js").text());
            await(() -> filled(window.shown()), shortlists());

            withdrawSomebodyAndAVacancy();

            Map<String, Map<String, Integer>> expected = shortlists();
            assertThat(expected).isNotEqualTo(asked.shortlists());
            await(told::shortlists, expected);
            await(() -> filled(window.shown()), expected);
            assertThat(stream.complaints()).isEmpty();
        }
        asked.takeChanges(String.join("", script("changes.sh", environment)));
        assertThat(asked.shortlists()).isEqualTo(shortlists());
    }

    private static void java(String deserializer) throws Exception {
        Map<String, String> environment = environment();
        environment.put("DESERIALIZER", deserializer);
        followsTheTopics(
                work,
                environment,
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + GENUINE.toAbsolutePath(),
                        write("Shortlists.java").toString()));
    }

    private static void followsTheTopics(Path folder, Map<String, String> environment, List<String> command)
            throws Exception {
        var printed = new Printed();
        try (var client = Client.start(folder, environment, command, printed)) {
            await(
                    () -> {
                        assertThat(client.isRunning()).as(client.complaints()).isTrue();
                        return printed.shortlists();
                    },
                    shortlists());
        }
    }

    private static List<String> script(String file, Map<String, String> environment) throws Exception {
        return Script.run(write(file), environment);
    }

    private static Path write(String file) throws IOException {
        return Snippet.of(file).writeTo(work);
    }

    /** The best candidate of the longest shortlist, and another vacancy. */
    private static void withdrawSomebodyAndAVacancy() throws Exception {
        List<Shortlist> longest = Shortlists.read(installation.bootstrapServers(), installation.serdes()).all().stream()
                .sorted(Comparator.comparing(list -> -list.getEntries().size()))
                .toList();
        ShortlistEntry best = longest.get(0).getEntries().get(0);
        Map<String, Object> config = Map.of("bootstrap.servers", installation.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.CANDIDATES.of(best.getOrigin()).name(), best.getCandidateId(), null))
                    .get();
            producer.send(new ProducerRecord<>(
                            Topics.VACANCIES.name(), longest.get(1).getVacancyId(), null))
                    .get();
        }
        settle();
    }

    private static void awaitDashboard() throws Exception {
        HttpRequest health =
                HttpRequest.newBuilder(dashboard().resolve("/health")).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (HTTP.send(health, BodyHandlers.discarding()).statusCode() != 200) {
            assertThat(System.nanoTime()).as("the dashboard is ready in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void await(
            Callable<Map<String, Map<String, Integer>>> actual, Map<String, Map<String, Integer>> expected)
            throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!actual.call().equals(expected) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(actual.call()).isEqualTo(expected);
    }

    private static Map<String, Map<String, Integer>> filled(Map<String, Map<String, Number>> shown) {
        Map<String, Map<String, Integer>> filled = new TreeMap<>();
        shown.forEach((vacancyId, scores) -> scores.forEach((candidateId, score) ->
                filled.computeIfAbsent(vacancyId, id -> new TreeMap<>()).put(candidateId, score.intValue())));
        return filled;
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

    private static URI dashboard() {
        return installation.dashboardUrl().orElseThrow();
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "KAFKA", installation.bootstrapServers(),
                "REGISTRY", installation.schemaRegistry(),
                "DASHBOARD", dashboard().toString().replaceFirst("/$", "")));
    }
}
