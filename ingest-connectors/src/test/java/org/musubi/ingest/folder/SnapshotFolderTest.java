package org.musubi.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ingest.folder.FakeFeed.rate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.ingest.worker.SentTopics;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** A folder whose files each hold everything that the publisher has. */
@Timeout(60)
class SnapshotFolderTest {
    private static final List<String> CURRENCIES = List.of("JPY", "VND", "KHR", "MMK", "USD", "EUR", "THB");

    private static final AvroSerdes SERDES = new AvroSerdes(Map.of("schema.registry.url", "mock://snapshots"));

    @TempDir
    private Path folder;

    @TempDir
    private Path finished;

    private FakeFeed feed;
    private FakeWorker<FolderSourceTask> connect;

    @BeforeEach
    void start() {
        feed = new FakeFeed(folder);
        connect = connect(50);
    }

    @AfterEach
    void stop() {
        connect.close();
    }

    @Test
    void withdrawsWhatTheNewestFileLacks() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        connect.pollToTheEnd();

        feed.write("fx-rates-2.jsonl", rate("JPY", 1), rate("KHR", 4));
        connect.pollToTheEnd();

        assertThat(topic()).isEqualTo(Map.of("JPY", "1", "KHR", "4"));
        assertThat(receipts()).endsWith("fx-rates-2.jsonl taken 1, unchanged 1, withdrawn 1, held 0");
    }

    @Test
    void readsTheNewestFileAlone() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1), rate("VND", 2));
        feed.write("fx-rates-2.jsonl", rate("JPY", 1), rate("VND", 3));
        connect.pollToTheEnd();

        feed.write("fx-rates-2.jsonl", rate("JPY", 2), rate("VND", 3));
        feed.write("fx-rates-1.jsonl", rate("JPY", 9));
        connect.pollToTheEnd();

        assertThat(topic()).isEqualTo(Map.of("JPY", "2", "VND", "3"));
        assertThat(receipts())
                .containsExactly(
                        "fx-rates-2.jsonl taken 2, unchanged 0, withdrawn 0, held 0",
                        "fx-rates-1.jsonl SUPERSEDED taken 0, unchanged 0, withdrawn 0, held 0",
                        "fx-rates-2.jsonl taken 1, unchanged 1, withdrawn 0, held 0",
                        "fx-rates-1.jsonl SUPERSEDED taken 0, unchanged 0, withdrawn 0, held 0");
    }

    @Test
    void givesAnOlderFileBackOnceANewerOneWasTakenIn() throws IOException {
        feed.write("fx-rates-2.jsonl", rate("JPY", 1));
        connect.pollToTheEnd();

        feed.write("fx-rates-1.jsonl", rate("VND", 1));
        connect.pollToTheEnd();
        connect.restart();
        connect.pollToTheEnd();

        assertThat(topic()).isEqualTo(Map.of("JPY", "1"));
        assertThat(receipts())
                .containsExactly(
                        "fx-rates-2.jsonl taken 1, unchanged 0, withdrawn 0, held 0",
                        "fx-rates-1.jsonl SUPERSEDED taken 0, unchanged 0, withdrawn 0, held 0");
    }

    @Test
    void holdsASmallFileUntilItIsReleasedByItsHash() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        connect.pollToTheEnd();
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        connect.pollToTheEnd();
        assertThat(topic()).isEqualTo(Map.of("JPY", "2", "VND", "2", "KHR", "3"));
        assertThat(receipts()).endsWith("fx-rates-2.jsonl TOO_MANY_MISSING taken 1, unchanged 0, withdrawn 0, held 2");

        connect.restart();
        connect.pollToTheEnd();
        assertThat(receipts()).as("held, not tried again").hasSize(2);

        connect.set(
                "snapshot.release",
                receipt(connect.sent().get(connect.sent().size() - 1)).getSha256());
        connect.restart();
        connect.pollToTheEnd();
        connect.restart();
        connect.pollToTheEnd();

        assertThat(topic()).isEqualTo(Map.of("JPY", "2"));
        assertThat(receipts()).hasSize(3).endsWith("fx-rates-2.jsonl taken 0, unchanged 1, withdrawn 2, held 0");
    }

    @Test
    void movesFinishedFilesAwayOnceTheyAreThereForGood() throws IOException {
        connect.set("finished.folder", finished.toString());
        connect.restart();
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        connect.pollToTheEnd();
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2));
        connect.pollToTheEnd();
        feed.write("fx-rates.jsonl");
        connect.pollToTheEnd();

        assertThat(finished).isDirectoryContaining("glob:**/fx-rates.jsonl");
        assertThat(finished).isDirectoryContaining("glob:**/????????????-fx-rates.jsonl");
        assertThat(folder).as("the held one stays").isDirectoryContaining("glob:**/fx-rates.jsonl");
        assertThat(topic()).isEqualTo(Map.of("JPY", "1", "VND", "2"));
    }

    @Test
    void doesNotMoveAFileThatIsNotThereForGood() throws IOException {
        connect.set("finished.folder", finished.toString());
        connect.restart();
        feed.write("fx-rates.jsonl", rate("JPY", 1));

        for (int i = 0; i < 5; i++) {
            connect.pollWithoutSending();
        }
        connect.restart();
        assertThat(folder.resolve("fx-rates.jsonl")).exists();
        connect.pollToTheEnd();

        assertThat(finished.resolve("fx-rates.jsonl")).exists();
        assertThat(folder).isEmptyDirectory();
        assertThat(topic()).isEqualTo(Map.of("JPY", "1"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    /** Wherever it is broken off, the topic ends as the newest file, and every receipt adds up. */
    @ParameterizedTest
    @MethodSource("seeds")
    void endsAsTheNewestFile(int seed) throws IOException {
        connect.close();
        connect = connect(100);
        var random = new Random(seed);
        Map<String, String> newest = Map.of();
        for (int day = 0; day < 8; day++) {
            newest = new HashMap<>();
            var lines = new ArrayList<String>();
            for (String currency : CURRENCIES) {
                if (random.nextInt(3) > 0) {
                    int rate = 1 + random.nextInt(3);
                    newest.put(currency, Integer.toString(rate));
                    lines.add(rate(currency, rate));
                }
            }
            feed.write("fx-rates-" + day + ".jsonl", lines.toArray(String[]::new));
            for (int step = random.nextInt(8); step > 0; step--) {
                switch (random.nextInt(4)) {
                    case 0 -> connect.restart();
                    case 1 -> {
                        connect.pollWithoutSending();
                        connect.restart();
                    }
                    default -> connect.poll();
                }
            }
        }
        connect.pollToTheEnd();

        assertThat(topic()).isEqualTo(newest);
        assertThat(connect.sent().stream().filter(record -> record.topic().equals("feed-receipts")))
                .map(SnapshotFolderTest::receipt)
                .allSatisfy(receipt ->
                        assertThat(receipt.getTaken() + receipt.getUnchanged()).isEqualTo(receipt.getLines()));
    }

    private FakeWorker<FolderSourceTask> connect(int percent) {
        var settings = Map.of(
                "feed.name", "bank",
                "feed.folder", folder.toString(),
                "schema.registry.url", "unused",
                "poll.interval.ms", "1",
                "settle.ms", "0",
                "batch.lines", "2");
        var format = new Whole(new BigDecimal(percent).movePointLeft(2));
        return FolderWorkers.of(settings, (topic, value) -> bytes(value), List.of(format), true);
    }

    private static byte[] bytes(SpecificRecord value) {
        return value instanceof FxRate rate
                ? SentTopics.bytes(rate.getUnitsPerUsd())
                : SERDES.serializer().serialize("feed-receipts", value);
    }

    private List<String> receipts() {
        return connect.sent().stream()
                .filter(record -> record.topic().equals("feed-receipts"))
                .map(SnapshotFolderTest::receipt)
                .map(receipt -> "%s%s taken %d, unchanged %d, withdrawn %d, held %d"
                        .formatted(
                                receipt.getFile(),
                                receipt.getProblem() == null
                                        ? ""
                                        : " " + receipt.getProblem().getCode(),
                                receipt.getTaken(),
                                receipt.getUnchanged(),
                                receipt.getWithdrawn(),
                                receipt.getHeld()))
                .toList();
    }

    private static FeedReceipt receipt(SourceRecord record) {
        return SERDES.deserializer(FeedReceipt.class).deserialize("feed-receipts", (byte[]) record.value());
    }

    private Map<String, String> topic() {
        var state = new TreeMap<String, String>();
        for (SourceRecord record : connect.sent()) {
            if (record.topic().equals("fx-rates")) {
                String key = (String) record.key();
                if (record.value() == null) {
                    state.remove(key);
                } else {
                    state.put(key, new String((byte[]) record.value(), UTF_8));
                }
            }
        }
        return state;
    }

    /** Canonical lines, each file of which is the whole. */
    private record Whole(BigDecimal withdrawAtMost) implements Format {
        @Override
        public Optional<RecordKind> kindOf(String fileName) {
            return new CanonicalFormat().kindOf(fileName);
        }

        @Override
        public Terms terms() {
            return new Terms(Optional.empty(), new Updates.Snapshot(withdrawAtMost), Locale.ENGLISH);
        }

        @Override
        public Items open(RecordKind kind, Path file, Place from) throws IOException {
            return new CanonicalFormat().open(kind, file, from);
        }
    }
}
