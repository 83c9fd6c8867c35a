package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.ingest.folder.FakeFeed.rate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.wire.AvroSerdes;

@Timeout(60)
class FolderSourceTaskTest {
    private static final String HASH_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    private Path folder;

    private final AvroSerdes serdes = new AvroSerdes(Map.of("schema.registry.url", "mock://folder-task"));
    private final AtomicInteger outages = new AtomicInteger();
    private FakeFeed feed;
    private FakeWorker<FolderSourceTask> connect;

    @BeforeEach
    void start() {
        feed = new FakeFeed(folder);
        Serializer<SpecificRecord> real = serdes.serializer();
        Serializer<SpecificRecord> flaky = (topic, value) -> {
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TimeoutException("no answer");
            }
            return real.serialize(topic, value);
        };
        connect = FolderWorkers.of(
                Map.of(
                        "feed.name", "bank",
                        "feed.folder", folder.toString(),
                        "schema.registry.url", "mock://folder-task",
                        "poll.interval.ms", "1",
                        "settle.ms", "0",
                        "batch.lines", "2"),
                flaky);
    }

    @AfterEach
    void stop() {
        connect.close();
    }

    @Test
    void sendsRecordsWithdrawalsRejectionsAndAReceipt() throws IOException {
        feed.write(
                "fx-rates.jsonl",
                rate("JPY", 151),
                "{\"currency\": \"VND\", \"withdrawn\": true}",
                "{\"currency\": \"USD\", \"unitsPerUsd\": \"0\", \"asOf\": \"2026-11-20\"}",
                "nonsense");

        connect.pollToTheEnd();

        assertThat(connect.sent())
                .extracting(record -> record.topic() + " " + record.key())
                .containsExactly(
                        "fx-rates JPY",
                        "fx-rates VND",
                        "feed-rejections bank/fx-rates.jsonl:3",
                        "feed-rejections bank/fx-rates.jsonl:4",
                        "feed-receipts bank/fx-rates.jsonl");
        assertThat(value(0, FxRate.class)).isEqualTo(new FxRate("JPY", "151", LocalDate.of(2026, 11, 20)));
        assertThat(connect.sent().get(1).value()).isNull();
        assertThat(value(2, FeedRejection.class))
                .isEqualTo(new FeedRejection(
                        "bank",
                        "fx-rates.jsonl",
                        3L,
                        "fxRate",
                        "USD",
                        List.of(new RefusalReason("unitsPerUsd", "ZERO_RATE", "must be above 0", null))));
        assertThat(value(3, FeedRejection.class)).satisfies(rejection -> {
            assertThat(rejection.getKey()).isNull();
            assertThat(rejection.getReasons()).singleElement().satisfies(reason -> {
                assertThat(reason.getField()).isNull();
                assertThat(reason.getCode()).isEqualTo("BAD_JSON");
            });
        });
        assertThat(value(4, FeedReceipt.class)).satisfies(receipt -> {
            assertThat(List.of(receipt.getLines(), receipt.getTaken(), receipt.getWithdrawn(), receipt.getRefused()))
                    .containsExactly(4L, 1L, 1L, 2L);
            assertThat(receipt.getBytes())
                    .isEqualTo(folder.resolve("fx-rates.jsonl").toFile().length());
        });
        assertThat(connect.sent()).allSatisfy(record -> {
            assertThat(record.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
            assertThat(record.valueSchema().type()).isEqualTo(Schema.Type.BYTES);
            assertThat(record.sourcePartition()).isEqualTo(Map.of("feed", "bank", "file", "fx-rates.jsonl"));
            assertThat(record.headers().lastWithName("musubi-feed").value()).isEqualTo("bank");
        });
    }

    @Test
    void givesAReceiptForAnEmptyFileOnce() throws IOException {
        feed.write("vacancies.jsonl");
        connect.pollToTheEnd();
        connect.restart();
        connect.pollToTheEnd();

        assertThat(connect.sent()).hasSize(1);
        assertThat(value(0, FeedReceipt.class))
                .isEqualTo(FeedReceipt.newBuilder()
                        .setFeed("bank")
                        .setFile("vacancies.jsonl")
                        .setKind("vacancy")
                        .setLines(0)
                        .setTaken(0)
                        .setWithdrawn(0)
                        .setRefused(0)
                        .setBytes(0)
                        .setSha256(HASH_OF_NOTHING)
                        .setRemarks(List.of())
                        .setReceivedAt(Instant.parse("2026-11-21T00:00:00Z"))
                        .build());
    }

    @Test
    void sendsEachLineOnceThoughTransactionsAreAbortedAndTheTaskRestarts() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3), rate("MMK", 4), rate("USD", 1));

        connect.poll();
        connect.pollWithoutSending();
        connect.restart();
        connect.poll();
        connect.restart();
        connect.pollToTheEnd();

        assertThat(connect.sent())
                .extracting(SourceRecord::key)
                .containsExactly("JPY", "VND", "KHR", "MMK", "USD", "bank/fx-rates.jsonl");
    }

    @Test
    void readsTheBatchAgainWhereTheRegistryGaveNoAnswer() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        connect.poll();
        outages.set(1);

        assertThatThrownBy(connect::poll).isInstanceOf(TimeoutException.class);
        connect.pollToTheEnd();

        assertThat(connect.sent())
                .extracting(SourceRecord::key)
                .containsExactly("JPY", "VND", "KHR", "bank/fx-rates.jsonl");
    }

    @Test
    void stopsAtOnceHoweverLongTheRest() throws InterruptedException {
        var task = new FolderSourceTask();
        task.start(Map.of(
                "feed.name", "bank",
                "feed.folder", folder.resolve("none").toString(),
                "schema.registry.url", "mock://folder-task",
                "poll.interval.ms", "3600000"));

        task.stop();

        assertThat(task.poll()).isNull();
    }

    @Test
    void comesAndGoesWithoutEverHavingStarted() {
        var task = new FolderSourceTask();

        task.stop();

        assertThat(task.version()).isEqualTo("dev");
    }

    private <T extends SpecificRecord> T value(int index, Class<T> type) {
        SourceRecord record = connect.sent().get(index);
        return serdes.deserializer(type).deserialize(record.topic(), (byte[]) record.value());
    }
}
