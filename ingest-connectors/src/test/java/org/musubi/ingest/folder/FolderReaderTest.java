package org.musubi.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ingest.folder.FakeFeed.rate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.publish.FeedTopics;
import org.musubi.ingest.publish.Message;
import org.musubi.ingest.publish.Publisher;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.ingest.worker.SentTopics;
import org.musubi.schemas.topics.RecordKind;

class FolderReaderTest {
    @TempDir
    private Path folder;

    private final FakeClock clock = new FakeClock();
    private final Map<String, Progress> committed = new HashMap<>();
    private FakeFeed feed;
    private final List<SourceRecord> sent = new ArrayList<>();
    private Optional<FeedTopics> topics = Optional.empty();
    private Serializer<SpecificRecord> serializer = (topic, value) -> SentTopics.bytes(value.get(1));
    private int lines = 2;
    private Format format = new CanonicalFormat();
    private Duration settle = Duration.ZERO;
    private FolderReader reader;

    @BeforeEach
    void startReading() {
        feed = new FakeFeed(folder);
        restart();
    }

    @Test
    void readsFilesOfOneKindByNameAndReferenceDataFirst() throws IOException {
        feed.write("vacancies.jsonl");
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        feed.write("fx-rates-1.jsonl", rate("JPY", 1), rate("VND", 1));
        feed.write("candidates.jsonl");

        assertThat(readAll())
                .containsExactly(
                        "fx-rates-1.jsonl:1 JPY=1",
                        "fx-rates-1.jsonl:2 VND=1",
                        "fx-rates-1.jsonl end",
                        "fx-rates-2.jsonl:1 JPY=2",
                        "fx-rates-2.jsonl end",
                        "vacancies.jsonl end",
                        "candidates.jsonl end");
        assertThat(readAll()).isEmpty();
    }

    @Test
    void ignoresOtherAndTemporaryFilesAndFolders() throws IOException {
        for (String name : List.of(
                ".fx-rates.jsonl",
                "fx-rates.jsonl~",
                "fx-rates.jsonl.tmp",
                "fx-rates.jsonl.part",
                "rates.jsonl",
                "fx-rates.csv",
                "README.md")) {
            feed.write(name, rate("JPY", 1));
        }
        Files.createDirectory(folder.resolve("fx-rates-old.jsonl"));

        assertThat(readAll()).isEmpty();
    }

    @Test
    void countsLinesAndHashesTheFile() throws Exception {
        feed.write("fx-rates.jsonl", rate("JPY", 1), "", "{}", "{\"currency\": \"VND\", \"withdrawn\": true}");

        readAll();

        Progress end = committed.get("fx-rates.jsonl");
        assertThat(end.tally().orElseThrow().counts()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(end.place().line()).isEqualTo(4);
        assertThat(end.sha256()).isEqualTo(sha256(folder.resolve("fx-rates.jsonl")));
        assertThat(end.stage()).isEqualTo(Progress.Stage.COMPLETE);
    }

    @Test
    void readsAChangedFileAndThoseAfterItAgain() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        feed.write("fx-rates-3.jsonl", rate("JPY", 3));
        readAll();

        feed.write("fx-rates-2.jsonl", rate("JPY", 22));

        assertThat(readAll())
                .containsExactly(
                        "fx-rates-1.jsonl:1 JPY=1",
                        "fx-rates-1.jsonl end",
                        "fx-rates-2.jsonl:1 JPY=22",
                        "fx-rates-2.jsonl end",
                        "fx-rates-3.jsonl:1 JPY=3",
                        "fx-rates-3.jsonl end");
    }

    @Test
    void doesNotReadAFileAgainOfWhichOnlyTheTimeChanged() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        readAll();

        feed.touch("fx-rates-2.jsonl");

        assertThat(readAll()).isEmpty();
        restart();
        assertThat(readAll()).isEmpty();
    }

    @Test
    void doesNotReadAFinishedFileAgainThatWasRenamed() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        readAll();

        feed.rename("fx-rates-2.jsonl", "fx-rates-3.jsonl");

        assertThat(readAll()).isEmpty();
    }

    @Test
    void doesNotReadAFileAgainThatWasRenamedWhileNothingRan() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        readAll();
        feed.rename("fx-rates-1.jsonl", "fx-rates-2.jsonl");
        topics = Optional.of(new SentTopics("bank", sent));

        restart();

        assertThat(readAll()).isEmpty();
    }

    @Test
    void readsARenamedFileAgainWhereItComesLaterNow() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        readAll();

        feed.rename("fx-rates-1.jsonl", "fx-rates-3.jsonl");

        assertThat(readAll()).containsExactly("fx-rates-3.jsonl:1 JPY=1", "fx-rates-3.jsonl end");
    }

    @Test
    void readsACopyAsAFileOfItsOwn() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        readAll();

        feed.write("fx-rates-2.jsonl", rate("JPY", 1));

        assertThat(readAll()).containsExactly("fx-rates-2.jsonl:1 JPY=1", "fx-rates-2.jsonl end");
    }

    @Test
    void goesOnInTheMiddleOfAFileAfterARestart() throws Exception {
        feed.write("fx-rates.jsonl", rate("JPY", 1), "nonsense", rate("VND", 3), rate("KHR", 4), rate("MMK", 5));
        commit(reader.read().orElseThrow());

        restart();

        assertThat(readAll())
                .containsExactly(
                        "fx-rates.jsonl:3 VND=3",
                        "fx-rates.jsonl:4 KHR=4",
                        "fx-rates.jsonl:5 MMK=5",
                        "fx-rates.jsonl end");
        Progress end = committed.get("fx-rates.jsonl");
        assertThat(end.sha256()).isEqualTo(sha256(folder.resolve("fx-rates.jsonl")));
        assertThat(end.tally().orElseThrow().counts()).isEqualTo(new Counts(4, 0, 0, 1));
    }

    @Test
    void readsABatchAgainThatWasNotConfirmed() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        List<String> first = shown(reader.read().orElseThrow());
        reader.close();

        assertThat(shown(reader.read().orElseThrow())).isEqualTo(first).hasSize(2);
    }

    @Test
    void keepsTheOrderOfTurnsOverRestarts() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-3.jsonl", rate("JPY", 3));
        readAll();
        restart();
        assertThat(readAll()).as("nothing has changed").isEmpty();

        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        commit(reader.read().orElseThrow());
        restart();

        assertThat(readAll()).containsExactly("fx-rates-3.jsonl:1 JPY=3", "fx-rates-3.jsonl end");
    }

    @Test
    void givesTurnsAboveThoseOfFilesThatWereNotThereSinceTheRestart() throws IOException {
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        readAll();
        Path away = folder.resolve("away");
        Files.move(folder.resolve("fx-rates-2.jsonl"), away);
        clock.pass(Duration.ofSeconds(1));
        restart();
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        readAll();

        Files.move(away, folder.resolve("fx-rates-2.jsonl"));

        assertThat(readAll()).containsExactly("fx-rates-2.jsonl:1 JPY=2", "fx-rates-2.jsonl end");
    }

    @Test
    void waitsUntilAFileHasSettled() throws IOException {
        settle = Duration.ofSeconds(1);
        restart();
        feed.write("fx-rates.jsonl", "{\"currency\": \"JP");
        assertThat(readAll()).isEmpty();

        clock.pass(Duration.ofMillis(900));
        feed.write("fx-rates.jsonl", rate("JPY", 1));
        clock.pass(Duration.ofMillis(900));
        assertThat(readAll()).as("changed within the second").isEmpty();

        clock.pass(Duration.ofSeconds(1));
        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=1", "fx-rates.jsonl end");
    }

    @Test
    void startsAFileAgainThatChangesWhileItIsRead() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        commit(reader.read().orElseThrow());

        feed.write("fx-rates.jsonl", rate("JPY", 9));

        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=9", "fx-rates.jsonl end");
    }

    @Test
    void outlivesAFileThatVanishesWhileItIsRead() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        feed.write("vacancies.jsonl");
        commit(reader.read().orElseThrow());

        feed.delete("fx-rates.jsonl");

        assertThat(readAll()).containsExactly("vacancies.jsonl end");
        feed.write("fx-rates.jsonl", rate("JPY", 4));
        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=4", "fx-rates.jsonl end");
    }

    @Test
    void outlivesAFolderThatVanishes() throws IOException {
        Files.delete(folder);
        assertThat(readAll()).containsExactly("(folder) end");

        Files.createDirectory(folder);
        feed.write("fx-rates.jsonl", rate("JPY", 1));

        assertThat(readAll()).containsExactly("(folder) end", "fx-rates.jsonl:1 JPY=1", "fx-rates.jsonl end");
    }

    @Test
    void passesOverAFileThatCannotBeReadAndTriesAgain() throws IOException {
        var flaky = new FlakyFormat();
        format = flaky;
        restart();
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        flaky.failures = 1;

        assertThat(readAll()).containsExactly("fx-rates-2.jsonl:1 JPY=2", "fx-rates-2.jsonl end");
        assertThat(readAll())
                .as("the second look: in order again")
                .containsExactly(
                        "fx-rates-1.jsonl:1 JPY=1",
                        "fx-rates-1.jsonl end",
                        "fx-rates-2.jsonl:1 JPY=2",
                        "fx-rates-2.jsonl end");
    }

    @Test
    void givesAFileBackThatCannotBeReadAndDoesNotReadItAgainUntilItChanges() throws IOException {
        var broken = new FlakyFormat();
        broken.failure = () -> new UnreadableFileException(Reason.ofWhole(ReasonCode.DAMAGED_FILE, "is cut off"));
        format = broken;
        restart();
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        broken.failures = 1;

        assertThat(readAll())
                .containsExactly("fx-rates-1.jsonl end", "fx-rates-2.jsonl:1 JPY=2", "fx-rates-2.jsonl end");
        assertThat(committed.get("fx-rates-1.jsonl").stage()).isEqualTo(Progress.Stage.BROKEN);
        restart();
        assertThat(readAll()).isEmpty();
        feed.write("fx-rates-1.jsonl", rate("VND", 3));
        assertThat(readAll()).startsWith("fx-rates-1.jsonl:1 VND=3", "fx-rates-1.jsonl end");
    }

    @Test
    void givesAFileBackOverWhichAReaderOfFormatsStumbles() throws IOException {
        var broken = new FlakyFormat();
        broken.failure = () -> {
            throw new IllegalStateException("a value of the file");
        };
        format = broken;
        restart();
        feed.write("fx-rates.jsonl", rate("JPY", 1));
        broken.failures = 1;

        assertThat(readAll()).containsExactly("fx-rates.jsonl end");
    }

    @Test
    void endsABatchBeforeItsMessagesFillTheMemory() throws IOException {
        lines = 1_000_000;
        serializer = (topic, value) -> new byte[1 << 20];
        restart();
        String[] rates = new String[40];
        Arrays.fill(rates, rate("JPY", 1));
        feed.write("fx-rates.jsonl", rates);

        assertThat(reader.read().orElseThrow().deliveries()).hasSize(4);
    }

    private void restart() {
        reader = new FolderReader(
                new FeedFolder(folder, List.of(format)),
                new FolderReader.Pace(lines, settle, Duration.ofSeconds(1)),
                new Publisher("bank", topics, serializer, Answers.NONE, "", clock),
                names -> {
                    var known = new HashMap<>(committed);
                    known.keySet().retainAll(names);
                    return known;
                },
                new Finished(Optional.empty()),
                clock);
    }

    private void commit(Batch batch) {
        reader.confirm(batch);
        batch.deliveries().forEach(delivery -> {
            committed.put(delivery.file(), delivery.after());
            sent.add(delivery.toRecord());
        });
    }

    /** Everything up to the first time that there is nothing to read. */
    private List<String> readAll() {
        var all = new ArrayList<String>();
        for (var batch = reader.read(); batch.isPresent(); batch = reader.read()) {
            commit(batch.get());
            all.addAll(shown(batch.get()));
        }
        return all;
    }

    private static List<String> shown(Batch batch) {
        return batch.deliveries().stream().map(FolderReaderTest::shown).toList();
    }

    private static String shown(Delivery delivery) {
        Message message = delivery.message();
        String place = delivery.file() + ":" + delivery.after().place().line();
        return switch (message.topic()) {
            case "feed-receipts" -> delivery.file() + " end";
            case "feed-rejections" -> place + " refused";
            default ->
                place + " " + message.key() + "="
                        + message.value().map(value -> new String(value, UTF_8)).orElse("gone");
        };
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Fails to read a number of files at first. */
    private static final class FlakyFormat implements Format {
        private final Format real = new CanonicalFormat();
        private IOFailure failure = () -> new IOException("Input/output error");
        private int failures;

        private interface IOFailure {
            IOException get();
        }

        @Override
        public Optional<RecordKind> kindOf(String fileName) {
            return real.kindOf(fileName);
        }

        @Override
        public Items open(RecordKind kind, Path file, Place from) throws IOException {
            Items items = real.open(kind, file, from);
            return new Items() {
                @Override
                public Optional<Item> next() throws IOException {
                    if (failures > 0) {
                        failures--;
                        throw failure.get();
                    }
                    return items.next();
                }

                @Override
                public List<Remark> remarks() {
                    return items.remarks();
                }

                @Override
                public void close() throws IOException {
                    items.close();
                }
            };
        }
    }
}
