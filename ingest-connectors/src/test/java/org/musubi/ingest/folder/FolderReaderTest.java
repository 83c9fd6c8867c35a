package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ingest.folder.FakeFeed.rate;

import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.schemas.topics.RecordKind;

class FolderReaderTest {
    @TempDir
    private Path folder;

    private final FakeClock clock = new FakeClock();
    private final Map<String, Progress> committed = new HashMap<>();
    private FakeFeed feed;
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

        List<Delivery> batch = read();

        var end = (Delivery.End) batch.get(batch.size() - 1);
        assertThat(end.after().counts()).isEqualTo(new Counts(1, 1, 1));
        assertThat(end.after().place().line()).isEqualTo(4);
        assertThat(end.sha256()).isEqualTo(sha256(folder.resolve("fx-rates.jsonl")));
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
    void readsAFileAgainOfWhichOnlyTheTimeChanged() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1));
        readAll();

        feed.touch("fx-rates.jsonl");

        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=1", "fx-rates.jsonl end");
    }

    @Test
    void goesOnInTheMiddleOfAFileAfterARestartAndStillHashesAllOfIt() throws Exception {
        feed.write("fx-rates.jsonl", rate("JPY", 1), "nonsense", rate("VND", 3), rate("KHR", 4), rate("MMK", 5));
        commit(reader.read());

        restart();
        List<Delivery> all = read();

        assertThat(shown(all))
                .containsExactly(
                        "fx-rates.jsonl:3 VND=3",
                        "fx-rates.jsonl:4 KHR=4",
                        "fx-rates.jsonl:5 MMK=5",
                        "fx-rates.jsonl end");
        var end = (Delivery.End) all.get(3);
        assertThat(end.sha256()).isEqualTo(sha256(folder.resolve("fx-rates.jsonl")));
        assertThat(end.after().counts()).isEqualTo(new Counts(4, 0, 1));
    }

    @Test
    void readsABatchAgainThatWasNotConfirmed() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        List<Delivery> first = reader.read();
        reader.close();

        assertThat(reader.read()).isEqualTo(first);
    }

    @Test
    void keepsTheOrderOfTurnsOverRestarts() throws IOException {
        feed.write("fx-rates-1.jsonl", rate("JPY", 1));
        feed.write("fx-rates-3.jsonl", rate("JPY", 3));
        readAll();
        restart();
        assertThat(readAll()).as("nothing has changed").isEmpty();

        feed.write("fx-rates-2.jsonl", rate("JPY", 2));
        commit(reader.read());
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
        commit(reader.read());

        feed.write("fx-rates.jsonl", rate("JPY", 9));

        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=9", "fx-rates.jsonl end");
    }

    @Test
    void outlivesAFileThatVanishesWhileItIsRead() throws IOException {
        feed.write("fx-rates.jsonl", rate("JPY", 1), rate("VND", 2), rate("KHR", 3));
        feed.write("vacancies.jsonl");
        commit(reader.read());

        feed.delete("fx-rates.jsonl");

        assertThat(readAll()).containsExactly("vacancies.jsonl end");
        feed.write("fx-rates.jsonl", rate("JPY", 4));
        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=4", "fx-rates.jsonl end");
    }

    @Test
    void outlivesAFolderThatVanishes() throws IOException {
        Files.delete(folder);
        assertThat(readAll()).isEmpty();

        Files.createDirectory(folder);
        feed.write("fx-rates.jsonl", rate("JPY", 1));

        assertThat(readAll()).containsExactly("fx-rates.jsonl:1 JPY=1", "fx-rates.jsonl end");
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
    void endsABatchBeforeItsLinesFillTheMemory() throws IOException {
        reader = new FolderReader(
                new FeedFolder(folder, format),
                new FolderReader.Pace(1_000_000, Duration.ZERO, Duration.ofSeconds(1)),
                names -> Map.of(),
                clock);
        String[] lines = new String[40];
        Arrays.fill(lines, "x".repeat(250_000));
        feed.write("fx-rates.jsonl", lines);

        assertThat(reader.read()).hasSizeBetween(10, 20);
    }

    private void restart() {
        reader = new FolderReader(
                new FeedFolder(folder, format),
                new FolderReader.Pace(2, settle, Duration.ofSeconds(1)),
                names -> {
                    var known = new HashMap<>(committed);
                    known.keySet().retainAll(names);
                    return known;
                },
                clock);
    }

    private void commit(List<Delivery> batch) {
        reader.confirm(batch);
        batch.forEach(delivery -> committed.put(delivery.file().name(), delivery.after()));
    }

    /** Everything up to the first time that there is nothing to read. */
    private List<String> readAll() {
        return shown(read());
    }

    private List<Delivery> read() {
        var all = new ArrayList<Delivery>();
        for (List<Delivery> batch = reader.read(); !batch.isEmpty(); batch = reader.read()) {
            commit(batch);
            all.addAll(batch);
        }
        return all;
    }

    private static List<String> shown(List<Delivery> deliveries) {
        return deliveries.stream().map(FolderReaderTest::shown).toList();
    }

    private static String shown(Delivery delivery) {
        if (!(delivery instanceof Delivery.Line line)) {
            return delivery.file().name() + " end";
        }
        String place = line.file().name() + ":" + line.after().place().line();
        return line.outcome() instanceof Taken taken
                ? place + " " + taken.key() + "=" + taken.record().get(1)
                : place + " refused";
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Fails to read a number of files at first. */
    private static final class FlakyFormat implements Format {
        private final Format real = new CanonicalFormat();
        private int failures;

        @Override
        public Optional<RecordKind> kindOf(String fileName) {
            return real.kindOf(fileName);
        }

        @Override
        public Items open(RecordKind kind, InputStream in, Place from) {
            Items items = real.open(kind, in, from);
            return () -> {
                if (failures > 0) {
                    failures--;
                    throw new IOException("Input/output error");
                }
                return items.next();
            };
        }
    }
}
