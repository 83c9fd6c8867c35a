package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ingest.folder.FakeFeed.rate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.schemas.avro.FxRate;

/** Whatever is written when, and wherever the task is broken off: the topics end as the present files read once, in order. */
@Timeout(60)
class FolderOrderPropertyTest {
    private static final List<String> CURRENCIES = List.of("JPY", "VND", "KHR", "MMK", "USD", "EUR", "THB");
    private static final List<String> FILES =
            List.of("fx-rates-a.jsonl", "fx-rates-b.jsonl", "fx-rates-c.jsonl", "fx-rates-d.jsonl");

    @TempDir
    private Path folder;

    /** The last good line of each key in each present file. */
    private final Map<String, Map<String, String>> present = new TreeMap<>();

    private long nextRate = 1;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** With and without knowing what is in the topics. */
    @ParameterizedTest
    @MethodSource("seeds")
    void endsAsIfThePresentFilesHadBeenReadOnceInOrder(int seed) throws IOException {
        var random = new Random(seed);
        var feed = new FakeFeed(folder);
        var settings = Map.of(
                "feed.name", "bank",
                "feed.folder", folder.toString(),
                "schema.registry.url", "unused",
                "poll.interval.ms", "1",
                "settle.ms", "0",
                "batch.lines", "3");
        boolean known = seed % 2 == 0;
        List<Format> formats = List.of(new CanonicalFormat());
        try (var connect = FolderWorkers.of(settings, (topic, value) -> shown(value), formats, known)) {
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> write(feed, random);
                    case 1 -> {
                        connect.pollWithoutSending();
                        connect.restart();
                    }
                    case 2 -> connect.restart();
                    case 3 -> rename(feed, random);
                    default -> connect.poll();
                }
            }
            connect.pollToTheEnd();

            var expected = new HashMap<String, String>();
            present.values().forEach(expected::putAll);
            assertThat(topic(connect.sent())).containsAllEntriesOf(expected);
        }
    }

    private void write(FakeFeed feed, Random random) throws IOException {
        String file = FILES.get(random.nextInt(FILES.size()));
        var rates = new HashMap<String, String>();
        String[] lines = new String[random.nextInt(8)];
        for (int i = 0; i < lines.length; i++) {
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            lines[i] = rate(currency, nextRate);
            rates.put(currency, Long.toString(nextRate++));
        }
        feed.write(file, lines);
        present.put(file, rates);
    }

    private void rename(FakeFeed feed, Random random) throws IOException {
        String from = FILES.get(random.nextInt(FILES.size()));
        String to = FILES.get(random.nextInt(FILES.size()));
        if (present.containsKey(from) && !present.containsKey(to)) {
            feed.rename(from, to);
            present.put(to, present.remove(from));
        }
    }

    private static Map<String, String> topic(List<SourceRecord> sent) {
        var state = new HashMap<String, String>();
        sent.stream()
                .filter(record -> record.topic().equals("fx-rates"))
                .forEach(record ->
                        state.put((String) record.key(), new String((byte[]) record.value(), StandardCharsets.UTF_8)));
        return state;
    }

    private static byte[] shown(Object value) {
        return value instanceof FxRate rate ? rate.getUnitsPerUsd().getBytes(StandardCharsets.UTF_8) : new byte[0];
    }
}
