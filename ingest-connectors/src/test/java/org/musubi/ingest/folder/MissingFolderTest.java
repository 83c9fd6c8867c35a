package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ingest.folder.FakeFeed.rate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.worker.FakeWorker;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** A folder that goes away, and comes back or not; each file in it would withdraw what it lacks. */
@Timeout(60)
class MissingFolderTest {
    @TempDir
    private Path disk;

    private final AvroSerdes serdes = new AvroSerdes(Map.of("schema.registry.url", "mock://missing-folder"));
    private Path folder;
    private Path elsewhere;
    private FakeFeed feed;
    private FakeWorker<FolderSourceTask> connect;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(disk.resolve("feed"));
        elsewhere = disk.resolve("elsewhere");
        feed = new FakeFeed(folder);
        connect = FolderWorkers.of(
                Map.of(
                        "feed.name", "bank",
                        "feed.folder", folder.toString(),
                        "schema.registry.url", "mock://missing-folder",
                        "poll.interval.ms", "1",
                        "settle.ms", "0"),
                serdes.serializer(),
                List.of(new Whole()),
                true);
    }

    @AfterEach
    void stop() {
        connect.close();
    }

    @Test
    void saysOnceThatItIsGoneAndOnceThatItIsBack() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1), rate("VND", 2));
        connect.pollToTheEnd();

        Files.move(folder, elsewhere);
        connect.pollToTheEnd();
        connect.restart();
        connect.pollToTheEnd();
        assertThat(sent()).containsExactly("JPY", "VND", "fx-rates-1.jsonl", "(folder) FOLDER_UNREADABLE");

        Files.move(elsewhere, folder);
        connect.pollToTheEnd();
        connect.restart();
        connect.pollToTheEnd();
        assertThat(sent().subList(4, sent().size()))
                .as("and nothing is withdrawn")
                .containsExactly("(folder)");

        feed.write("fx-rates-2.jsonl", rate("JPY", 1), rate("VND", 3));
        connect.pollToTheEnd();
        assertThat(sent().subList(5, sent().size())).containsExactly("VND", "fx-rates-2.jsonl");
    }

    @Test
    void knowsAnEmptyFolderInItsPlace() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        connect.pollToTheEnd();

        Files.move(folder, elsewhere);
        Files.createDirectory(folder);
        connect.pollToTheEnd();
        assertThat(sent()).containsExactly("JPY", "fx-rates-1.jsonl", "(folder) FOLDER_UNREADABLE");

        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        connect.pollToTheEnd();
        assertThat(sent().subList(3, sent().size())).containsExactly("(folder)", "JPY", "fx-rates-2.jsonl");
    }

    @Test
    void takesAFolderThatWasEmptiedForAFeedWithoutFiles() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        connect.pollToTheEnd();

        feed.delete("fx-rates-1.jsonl");
        connect.pollToTheEnd();

        assertThat(sent()).containsExactly("JPY", "fx-rates-1.jsonl");
    }

    @Test
    void saysItAlsoWhereTheFolderWasNeverThere() throws IOException {
        Files.delete(folder);
        connect.pollToTheEnd();
        Files.createDirectory(folder);
        connect.pollToTheEnd();

        assertThat(sent()).containsExactly("(folder) FOLDER_UNREADABLE", "(folder)");
    }

    /** Keys, in place of receipts what they are for and their problem. */
    private List<String> sent() {
        return connect.sent().stream()
                .map(record -> record.topic().equals("feed-receipts")
                        ? said(serdes.deserializer(FeedReceipt.class)
                                .deserialize(record.topic(), (byte[]) record.value()))
                        : record.key().toString())
                .toList();
    }

    private static String said(FeedReceipt receipt) {
        return receipt.getProblem() == null
                ? receipt.getFile()
                : receipt.getFile() + " " + receipt.getProblem().getCode();
    }

    /** Canonical lines, each file of which is the whole. */
    private record Whole() implements Format {
        @Override
        public Optional<RecordKind> kindOf(String fileName) {
            return new CanonicalFormat().kindOf(fileName);
        }

        @Override
        public Terms terms() {
            return new Terms(Optional.empty(), new Updates.Snapshot(BigDecimal.ONE), Locale.ENGLISH);
        }

        @Override
        public Items open(RecordKind kind, Path file, Place from) throws IOException {
            return new CanonicalFormat().open(kind, file, from);
        }
    }
}
