package org.musubi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.http.FakeSite.Reply;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** From a server on this machine to what a worker would send. */
@Timeout(60)
class HttpSourceTaskTest {
    private final AvroSerdes serdes = new AvroSerdes(Map.of("schema.registry.url", "mock://http-task"));
    private final AtomicInteger outages = new AtomicInteger();
    private final Map<String, String> settings = new HashMap<>();
    private FakeSite site;
    private Optional<FakeWorker<HttpSourceTask>> worker = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        site = new FakeSite();
        settings.putAll(Map.of(
                "feed.name", "bank",
                "schema.registry.url", "mock://http-task",
                "records.kind", "fxRate",
                "http.url", site.uri("/rates").toString()));
    }

    @AfterEach
    void close() throws IOException {
        worker.ifPresent(FakeWorker::close);
        site.close();
    }

    @Test
    void publishesWhatAPollGaveAndItsReceipt() {
        site.answers(Reply.json(rate("JPY", "150") + rate("VND", "25000")));

        List<SourceRecord> records = worker().poll(1);

        assertThat(records).extracting(SourceRecord::key).containsExactly("JPY", "VND", "bank/2027-04-01T10:15:00Z");
        FeedReceipt receipt = receipt(records.get(2));
        assertThat(receipt.getFile()).isEqualTo("2027-04-01T10:15:00Z");
        assertThat(receipt.getKind()).isEqualTo("fxRate");
        assertThat(receipt.getTaken()).isEqualTo(2);
        assertThat(receipt.getBytes()).isEqualTo((rate("JPY", "150") + rate("VND", "25000")).length());
        assertThat(receipt.getSha256()).hasSize(64);
        assertThat(receipt.getReceivedAt()).isEqualTo(Instant.parse("2027-04-01T10:15:00Z"));
    }

    @Test
    void publishesUnchangedRecordsOnlyOnceAlsoAfterARestart() {
        site.answers(
                Reply.json(rate("JPY", "150") + rate("VND", "25000")),
                Reply.json(rate("JPY", "151") + rate("VND", "25000")),
                Reply.json(rate("JPY", "151") + rate("VND", "25000")));

        worker().poll(2);
        worker().restart();
        worker().poll(1);

        assertThat(keys(Topics.FX_RATES.name())).containsExactly("JPY", "VND", "JPY");
        assertThat(receipts()).extracting(FeedReceipt::getUnchanged).containsExactly(0L, 1L, 2L);
        assertThat(receipts())
                .extracting(FeedReceipt::getFile)
                .containsExactly("2027-04-01T10:15:00Z", "2027-04-01T10:16:00Z", "2027-04-01T10:16:00Z");
    }

    @Test
    void withdrawsWhatTheSourceTakesBack() {
        site.answers(Reply.json(rate("JPY", "150")), Reply.json("{\"currency\": \"JPY\", \"withdrawn\": true}\n"));

        List<SourceRecord> records = worker().poll(2);

        assertThat(records.get(2).key()).isEqualTo("JPY");
        assertThat(records.get(2).value()).isNull();
        assertThat(receipts().get(1).getWithdrawn()).isEqualTo(1);
    }

    @Test
    void saysNothingWhereNothingIsNew() {
        site.answers(
                Reply.json(rate("JPY", "150"), "ETag: \"a\""),
                Reply.of(304, ""),
                Reply.of(204, ""),
                Reply.json("\n"),
                Reply.json(rate("JPY", "151")));

        worker().poll(5);

        assertThat(receipts()).hasSize(2);
        assertThat(site.requests()).hasSize(5);
    }

    @Test
    void tellsThePublisherInFilesWhatIsToBeMendedAndOfTheLatestPollThatItWasGood(@TempDir Path reports)
            throws IOException {
        settings.putAll(Map.of("report.folder", reports.toString(), "poll.interval.failed.ms", "60000"));
        site.answers(
                Reply.json(rate("JPY", "150") + rate("VND", "0")),
                Reply.json(rate("JPY", "151")),
                Reply.json(rate("JPY", "152")),
                Reply.of(404, ""));

        worker().poll(4);

        assertThat(names(reports))
                .containsExactly(
                        "2027-04-01T10-15-00Z.refused.csv",
                        "2027-04-01T10-15-00Z.report.txt",
                        "2027-04-01T10-18-00Z.report.txt",
                        "latest-good.report.txt");
        assertThat(reports.resolve("2027-04-01T10-15-00Z.refused.csv"))
                .content()
                .contains("\"2\"", "ZERO_RATE");
        assertThat(reports.resolve("2027-04-01T10-18-00Z.report.txt")).content().contains("SOURCE_REFUSES");
        assertThat(reports.resolve("latest-good.report.txt"))
                .content()
                .startsWith("Answer to the file 2027-04-01T10:17:00Z");
    }

    @Test
    void takesTheGoodRowsBesideTheBadOnesAndNumbersThemFromPageToPage() {
        settings.putAll(Map.of("paging", "link"));
        site.answers(
                Reply.json(rate("JPY", "150") + rate("VND", "0"), "Link: </2>; rel=next"),
                Reply.json("<secret>\n" + rate("KHR", "4100")));

        worker().poll(2);

        assertThat(keys(Topics.FX_RATES.name())).containsExactly("JPY", "KHR");
        assertThat(rejections()).extracting(FeedRejection::getLine).containsExactly(2L, 3L);
        assertThat(rejections().toString()).doesNotContain("secret");
        assertThat(receipts()).extracting(FeedReceipt::getRefused).containsExactly(2L);
    }

    @Test
    void losesAndDoublesNothingWhereItDiesInTheMiddle() {
        settings.putAll(
                Map.of("batch.lines", "1", "cursor", "header", "cursor.parameter", "since", "cursor.at", "X-Next"));
        String body = rate("JPY", "150") + rate("VND", "25000") + rate("KHR", "4100");
        site.answers(Reply.json(body, "X-Next: 7"), Reply.json(body, "X-Next: 7"), Reply.json(rate("JPY", "151")));

        worker().poll(2);
        worker().pollWithoutSending();
        worker().restart();
        worker().poll(6);

        assertThat(keys(Topics.FX_RATES.name())).containsExactly("JPY", "VND", "KHR", "JPY");
        assertThat(site.targets()).containsExactly("/rates", "/rates", "/rates?since=7");
        assertThat(receipts().get(0).getUnchanged()).isEqualTo(2);
    }

    @Test
    void saysOnceWhyThereIsNoDataAndGoesOn() {
        site.answers(
                Reply.of(401, ""),
                Reply.of(401, ""),
                Reply.of(200, "<html>", "Content-Type: text/html"),
                Reply.json(rate("JPY", "150")));

        worker().poll(2);
        worker().restart();
        worker().poll(2);

        assertThat(receipts())
                .extracting(receipt ->
                        receipt.getProblem() == null ? "" : receipt.getProblem().getCode())
                .containsExactly("SOURCE_REFUSES", "NOT_DATA", "");
        assertThat(receipts().get(0).getProblem().getMessage()).contains("status 401", "token");
    }

    @Test
    void publishesAPollAgainWhereTheRegistryDidNotAnswer() {
        site.answers(Reply.json(rate("JPY", "150") + rate("VND", "25000")));
        outages.set(1);

        assertThatThrownBy(() -> worker().poll(1)).isInstanceOf(TimeoutException.class);
        worker().poll(1);

        assertThat(keys(Topics.FX_RATES.name())).containsExactly("JPY", "VND");
        assertThat(receipts()).hasSize(1);
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void stopsAtOnceWhileTheSourceHangs() throws Exception {
        site.answers(Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{", true));
        HttpSourceTask task = worker().task();
        CompletableFuture<Throwable> end = CompletableFuture.supplyAsync(() -> {
            try {
                task.poll();
                return new AssertionError("it did not hang");
            } catch (InterruptedException e) {
                return e;
            }
        });
        awaitRequest();

        task.stop();

        assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(worker().sent()).isEmpty();
    }

    private void awaitRequest() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (site.requests().isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
        assertThat(site.requests()).hasSize(1);
    }

    private FakeWorker<HttpSourceTask> worker() {
        if (worker.isEmpty()) {
            Serializer<SpecificRecord> real = serdes.serializer();
            worker = Optional.of(HttpWorkers.of(settings, (topic, value) -> {
                if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new TimeoutException("no answer");
                }
                return real.serialize(topic, value);
            }));
        }
        return worker.get();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<Object> keys(String topic) {
        return sent(topic).stream().map(SourceRecord::key).toList();
    }

    private List<FeedReceipt> receipts() {
        return sent(Topics.FEED_RECEIPTS.name()).stream().map(this::receipt).toList();
    }

    private List<FeedRejection> rejections() {
        String topic = Topics.FEED_REJECTIONS.name();
        return sent(topic).stream()
                .map(record -> serdes.deserializer(FeedRejection.class).deserialize(topic, (byte[]) record.value()))
                .toList();
    }

    private FeedReceipt receipt(SourceRecord record) {
        return serdes.deserializer(FeedReceipt.class).deserialize(record.topic(), (byte[]) record.value());
    }

    private List<SourceRecord> sent(String topic) {
        return worker().sent().stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    private static String rate(String currency, String units) {
        return "{\"currency\": \"" + currency + "\", \"unitsPerUsd\": \"" + units + "\", \"asOf\": \"2027-04-01\"}\n";
    }
}
