package org.musubi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.http.FakeSite.Reply;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** Feeds whose own words a mapping translates: change feeds with removals, and snapshots. */
@Timeout(60)
class MappedHttpFeedTest {
    private final AvroSerdes serdes = new AvroSerdes(Map.of("schema.registry.url", "mock://http-mapped"));

    @TempDir
    private Path folder;

    private FakeSite site;

    @BeforeEach
    void open() throws IOException {
        site = new FakeSite();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void takesBackWhatAChangeFeedMarksAsRemoved() throws IOException {
        site.answers(
                Reply.json(rates(rate("JPY", "150"), rate("VND", "25000"))),
                Reply.json(rates("{\"code\": \"JPY\", \"removed\": true}")),
                Reply.json(rates()));

        try (FakeWorker<HttpSourceTask> worker = worker("delta")) {
            worker.poll(3);

            assertThat(records(worker)).containsExactly("JPY", "VND", "-JPY");
            assertThat(receipts(worker)).extracting(FeedReceipt::getWithdrawn).containsExactly(0L, 1L);
            assertThat(receipts(worker)).extracting(FeedReceipt::getMapping).containsOnly("rates");
        }
    }

    @Test
    void withdrawsWhatASnapshotLacksAsLongAsThatIsNotTooMuch() throws IOException {
        site.answers(
                Reply.json(rates(rate("JPY", "150"), rate("VND", "25000"))),
                Reply.json(rates(rate("VND", "25000"))),
                Reply.json(rates()));

        try (FakeWorker<HttpSourceTask> worker = worker("snapshot")) {
            worker.poll(3);

            assertThat(records(worker)).containsExactly("JPY", "VND", "-JPY");
            assertThat(receipts(worker)).extracting(FeedReceipt::getHeld).containsExactly(0L, 0L, 1L);
            assertThat(receipts(worker).get(2).getProblem().getCode()).isEqualTo("TOO_MANY_MISSING");
        }
    }

    @Test
    void takesWhatStandsBeforeTheDamageAndWithdrawsNothing() throws IOException {
        String whole = rates(rate("JPY", "150"), rate("VND", "25000"));
        String cut = rates(rate("JPY", "151"), rate("VND", "25000"));
        site.answers(
                Reply.json(whole),
                Reply.json(cut.substring(0, cut.indexOf("VND")), "ETag: \"cut\""),
                Reply.json(whole));

        try (FakeWorker<HttpSourceTask> worker = worker("snapshot")) {
            worker.poll(3);

            assertThat(records(worker)).containsExactly("JPY", "VND", "JPY", "JPY");
            assertThat(receipts(worker).get(1).getProblem().getCode()).isEqualTo("DAMAGED_FILE");
            assertThat(site.lastRequest().headers()).doesNotContainKey("If-None-Match");
        }
    }

    private FakeWorker<HttpSourceTask> worker(String updates) throws IOException {
        Path mapping = Files.writeString(folder.resolve("rates.yaml"), RateMapping.of(updates));
        return HttpWorkers.of(
                Map.of(
                        "feed.name", "bank",
                        "schema.registry.url", "mock://http-mapped",
                        "kafka.bootstrap.servers", "localhost:1",
                        "mapping", mapping.toString(),
                        "http.url", site.uri("/rates").toString()),
                serdes.serializer());
    }

    private static List<String> records(FakeWorker<HttpSourceTask> worker) {
        return worker.sent().stream()
                .filter(record -> record.topic().equals(Topics.FX_RATES.name()))
                .map(record -> (record.value() == null ? "-" : "") + record.key())
                .toList();
    }

    private List<FeedReceipt> receipts(FakeWorker<HttpSourceTask> worker) {
        return worker.sent().stream()
                .filter(record -> record.topic().equals(Topics.FEED_RECEIPTS.name()))
                .map(this::receipt)
                .toList();
    }

    private FeedReceipt receipt(SourceRecord record) {
        return serdes.deserializer(FeedReceipt.class).deserialize(record.topic(), (byte[]) record.value());
    }

    private static String rates(String... rates) {
        return "{\"rates\": [" + String.join(", ", rates) + "]}";
    }

    private static String rate(String currency, String units) {
        return "{\"code\": \"" + currency + "\", \"units\": " + units + ", \"day\": \"2027-04-01\"}";
    }
}
