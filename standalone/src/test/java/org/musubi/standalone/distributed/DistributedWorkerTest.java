package org.musubi.standalone.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FolderSourceConnector;
import org.musubi.ingest.http.HttpSourceConnector;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.transform.MappingTransformation;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.distributed.ConnectRest.Reply;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Source;

/** Publishers' feeds through two workers, one after the other; the first is killed in the middle of its work. */
class DistributedWorkerTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final String DATE = "2026-11-21";
    private static final Topic<Candidate> CANDIDATES = Topics.CANDIDATES.of("VNM");

    @TempDir
    private static Path work;

    private static PluginArchive archive;
    private static Cluster cluster;
    private static SampleFeeds feeds;
    private static Expected expected;
    private static DistributedWorker worker;

    @BeforeAll
    static void takeInTheFeedsAndMatch() throws IOException, InterruptedException, UnusableMappingException {
        archive = PluginArchive.unpackInto(work.resolve("plugins"));
        cluster = Cluster.start(work.resolve("broker"));
        feeds = SampleFeeds.open(work);
        expected = Expected.of(feeds.files());
        worker = DistributedWorker.start(archive, cluster.bootstrapServers(), work);
        Map<String, String> other = OtherConnector.config(work.resolve("lines"), feeds.secrets(), cluster);
        assertThat(put(OtherConnector.NAME, other).status()).isEqualTo(201);
        for (Source source : feeds.sources()) {
            Reply reply = put(source.connector(), SampleFeeds.config(source, cluster));
            assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
        }
        int all = expected.values().get(CANDIDATES.name()).size();
        await(() -> cluster.messages(CANDIDATES).size() > all / 4);
        worker.kill();
        assertThat(cluster.messages(CANDIDATES)).as("killed in the middle").hasSizeLessThan(all);
        worker = DistributedWorker.start(archive, cluster.bootstrapServers(), work);
        await(() -> cluster.values(Topics.FEED_RECEIPTS).size() >= expected.files());
        await(() -> cluster.values(OtherConnector.TOPIC).size() >= OtherConnector.NUMBERS.size());
        Matching.run(cluster, work.resolve("matcher"), DATE, LONGEST_WAIT);
    }

    @AfterAll
    static void end() throws InterruptedException {
        worker.stop();
        feeds.close();
        cluster.close();
    }

    @Test
    void offersEveryPlugin() throws InterruptedException {
        JsonNode plugins =
                worker.rest().get("/connector-plugins?connectorsOnly=false").body();

        assertThat(plugins)
                .extracting(plugin -> plugin.get("class").textValue())
                .contains(
                        FolderSourceConnector.class.getName(),
                        HttpSourceConnector.class.getName(),
                        MappingTransformation.class.getName());
    }

    @Test
    void saysWhatIsWrongWithEachSetting() throws InterruptedException {
        var settings = SampleFeeds.config(Feed.canonical("bad", work), cluster);
        var broken = new HashMap<>(settings);
        broken.put("feed.name", "not a name/");
        broken.put("batch.lines", "0");
        broken.put("poll.interval.ms", "soon");
        broken.remove("schema.registry.url");
        broken.put("transforms", "map");
        broken.put("transforms.map.type", MappingTransformation.class.getName());
        broken.put("transforms.map.feed.name", "database");
        broken.put("transforms.map.schema.registry.url", cluster.schemaRegistry());
        broken.put("transforms.map.mapping", "nowhere.yaml");

        assertThat(errors(broken))
                .containsOnlyKeys(
                        "feed.name",
                        "batch.lines",
                        "poll.interval.ms",
                        "schema.registry.url",
                        "transforms.map.mapping");
        assertThat(put("bad", broken).status()).isEqualTo(400);
        settings.put("feed.folder", work.resolve("nowhere").toString());
        assertThat(errors(settings)).containsOnlyKeys("feed.folder");
    }

    @Test
    void everyTaskIsStillRunning() throws InterruptedException {
        for (Source source : feeds.sources()) {
            assertThat(tasks(source.connector()))
                    .as(source.name())
                    .isNotEmpty()
                    .allSatisfy(
                            task -> assertThat(task.at("/state").textValue()).isEqualTo("RUNNING"));
        }
        assertThat(tasks("feed-organisations")).as("one for each kind of file").hasSize(2);
    }

    @Test
    void everyRecordIsInItsTopicOnce() {
        List<Topic<? extends SpecificRecord>> topics = Stream.concat(
                        RecordKind.deskKinds().stream().map(RecordKind::topic),
                        Stream.of("VNM", "KHM", "MMR").map(Topics.CANDIDATES::of))
                .toList();

        assertThat(topics).extracting(Topic::name).containsAll(expected.values().keySet());
        for (Topic<? extends SpecificRecord> topic : topics) {
            assertThat(values(topic))
                    .as(topic.name())
                    .isEqualTo(expected.values().getOrDefault(topic.name(), Map.of()));
        }
    }

    @Test
    void receiptsSayWhatBecameOfEachFeed() {
        List<FeedReceipt> receipts = cluster.values(Topics.FEED_RECEIPTS);

        assertThat(receipts)
                .hasSize(expected.files())
                .allSatisfy(receipt -> assertThat(receipt.getProblem()).isNull());
        assertThat(receipts.stream().collect(toMap(FeedReceipt::getFeed, DistributedWorkerTest::counts, Expected::sum)))
                .isEqualTo(expected.counts());
    }

    @Test
    void refusedRowsAreAmongTheRejections() {
        assertThat(cluster.values(Topics.FEED_REJECTIONS))
                .extracting(rejection -> new Expected.Refusal(
                        rejection.getFeed(),
                        rejection.getLine(),
                        rejection.getReasons().stream()
                                .map(RefusalReason::getCode)
                                .toList()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected.refusals());
    }

    @Test
    void recordsOfAnotherConnectorAreMapped() {
        assertThat(cluster.messages(OtherConnector.TOPIC))
                .hasSize(OtherConnector.NUMBERS.size())
                .allSatisfy(message -> {
                    assertThat(message.key())
                            .startsWith("NPL-")
                            .isEqualTo(message.value().getCandidateId());
                    assertThat(message.headers().lastHeader("musubi-feed").value())
                            .asString(UTF_8)
                            .isEqualTo(OtherConnector.NAME);
                })
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingPrivateIsInAnyTopic() throws IOException {
        var words = PrivateWords.with(feeds.secrets());
        var topics = new TreeSet<String>();
        var leaks = new ArrayList<String>();

        cluster.everyMessage(message -> {
            topics.add(message.topic());
            if (words.areIn(message)) {
                leaks.add(message.topic() + " at " + message.offset());
            }
        });

        assertThat(leaks).isEmpty();
        assertThat(topics)
                .contains("connect-configs", "connect-offsets", "connect-status", "_schemas", "__consumer_offsets")
                .contains(
                        Topics.SHORTLISTS.name(), Topics.MATCH_EVENTS.of("VNM").name())
                .anyMatch(topic -> topic.startsWith("musubi-matcher-"));
    }

    @Test
    void nothingPrivateIsInALogOrAReport() throws IOException {
        var words = PrivateWords.with(feeds.secrets());

        for (Path file : written()) {
            assertThat(words.areIn(file)).as(file.toString()).isFalse();
        }
        assertThat(words.areIn(feeds.secrets()))
                .as("the search finds what is there")
                .isTrue();
        for (FeedFile file : feeds.boardFeed().files()) {
            assertThat(words.areIn(file.path())).as(file.name()).isTrue();
        }
    }

    /** In order, by key; nothing is a withdrawal. */
    private static <V extends SpecificRecord> Map<String, List<Optional<V>>> values(Topic<V> topic) {
        return cluster.messages(topic).stream()
                .collect(groupingBy(
                        ConsumerRecord::key, mapping(message -> Optional.ofNullable(message.value()), toList())));
    }

    private static Counts counts(FeedReceipt receipt) {
        return new Counts(receipt.getTaken(), receipt.getUnchanged(), receipt.getWithdrawn(), receipt.getRefused());
    }

    private static Reply put(String connector, Map<String, String> settings) throws InterruptedException {
        return worker.rest().put("/connectors/" + connector + "/config", settings);
    }

    /** What Connect has against a configuration, by setting. */
    private static Map<String, String> errors(Map<String, String> settings) throws InterruptedException {
        Reply reply = worker.rest()
                .put("/connector-plugins/" + settings.get("connector.class") + "/config/validate", settings);
        var errors = new HashMap<String, String>();
        reply.body()
                .get("configs")
                .forEach(config -> config.at("/value/errors")
                        .forEach(error -> errors.put(config.at("/value/name").textValue(), error.textValue())));
        return errors;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.holds()) {
            for (Source source : feeds.sources()) {
                assertThat(tasks(source.connector()))
                        .as("why a task has failed")
                        .noneMatch(task -> task.has("trace"));
            }
            assertThat(System.nanoTime()).as(worker.log()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static JsonNode tasks(String connector) throws InterruptedException {
        return worker.rest().get("/connectors/" + connector + "/status").body().at("/tasks");
    }

    /** The workers' logs and settings, and the publishers' reports. */
    private static List<Path> written() throws IOException {
        try (var reports = Files.walk(feeds.reports());
                var others = Files.list(work)) {
            var files = Stream.concat(reports, others)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.equals(feeds.secrets()))
                    .toList();
            assertThat(files)
                    .anyMatch(file -> file.startsWith(feeds.reports().resolve("viet-nam")))
                    .anyMatch(file -> file.startsWith(feeds.reports().resolve("job-board")))
                    .anyMatch(file -> file.toString().endsWith(".log"));
            return files;
        }
    }
}
