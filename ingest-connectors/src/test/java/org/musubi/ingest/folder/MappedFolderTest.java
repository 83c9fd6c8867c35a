package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.worker.SentTopics;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.topics.RecordKind;

/** A folder whose files are read with a mapping. */
@Timeout(60)
class MappedFolderTest {
    private static final String MAPPING = """
            mapping: bank-rates
            kind: fxRate
            files: ["*.csv"]
            updates: snapshot
            withdrawAtMost: 50%
            format: {type: csv}
            fields:
              currency: {column: Currency}
              unitsPerUsd: {column: Rate, read: number}
              asOf: {column: Day, read: date}
            """;

    @TempDir
    private Path work;

    private Path folder;
    private Path mapping;
    private Path reports;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(work.resolve("in"));
        reports = work.resolve("reports");
        mapping = Files.writeString(work.resolve("rates.yaml"), MAPPING);
    }

    @Test
    void publishesRowsAndWithdrawsThoseThatTheNextFileLacks() throws IOException {
        var feed = new FakeFeed(folder);
        List<Format> formats = FolderFormats.of(FolderConfig.parse(settings(mapping)));
        try (var connect = FolderWorkers.of(settings(mapping), (topic, value) -> bytes(value), formats, true)) {
            feed.write("rates-1.csv", "Currency,Rate,Day", "JPY,151,2026-11-20", "VND,\"26,000\",2026-11-20");
            connect.pollToTheEnd();
            feed.write("rates-2.csv", "Currency,Rate,Day", "JPY,151,2026-11-20", "KHR,much,2026-11-20");
            connect.pollToTheEnd();

            assertThat(connect.sent())
                    .extracting(record -> record.topic() + " " + record.key())
                    .containsExactly(
                            "fx-rates JPY",
                            "fx-rates VND",
                            "feed-receipts bank/rates-1.csv",
                            "feed-rejections bank/rates-2.csv:3",
                            "fx-rates VND",
                            "feed-receipts bank/rates-2.csv");
            assertThat(connect.sent().get(4)).extracting(SourceRecord::value).isNull();
        }
    }

    @Test
    void anOpenQuoteCostsItsRowAloneAndWithdrawsNothing() throws IOException {
        var feed = new FakeFeed(folder);
        List<Format> formats = FolderFormats.of(FolderConfig.parse(settings(mapping)));
        try (var connect = FolderWorkers.of(settings(mapping), (topic, value) -> bytes(value), formats, true)) {
            feed.write("rates-1.csv", "Currency,Rate,Day", "JPY,1,2026-11-20", "VND,2,2026-11-20", "KHR,3,2026-11-20");
            connect.pollToTheEnd();
            feed.write(
                    "rates-2.csv", "Currency,Rate,Day", "JPY,4,2026-11-20", "VND,\"5,2026-11-20", "USD,1,2026-11-20");
            connect.pollToTheEnd();

            assertThat(connect.sent().subList(4, connect.sent().size()))
                    .extracting(record -> record.topic() + " " + record.key())
                    .containsExactly(
                            "fx-rates JPY",
                            "feed-rejections bank/rates-2.csv:3",
                            "fx-rates USD",
                            "feed-receipts bank/rates-2.csv");
        }
    }

    @Test
    void hasOneTaskForTheOneKind() {
        var connector = new FolderSourceConnector();
        connector.start(settings(mapping));

        assertThat(connector.taskConfigs(4))
                .singleElement()
                .satisfies(task -> assertThat(TaskKinds.get(task)).isEqualTo(Set.of(RecordKind.FX_RATE)));
    }

    @Test
    void saysWithItsLineWhatIsWrongWithAMapping() throws IOException {
        Files.writeString(mapping, MAPPING.replace("kind: fxRate", "kind: rate"));

        assertThat(problems(settings(mapping)))
                .singleElement()
                .asString()
                .startsWith("mapping: ")
                .contains("rates.yaml:2:");
    }

    @Test
    void wantsBrokersForSnapshotsAndOneSnapshotOfAKind() {
        var settings = new HashMap<>(settings(mapping));
        settings.remove("kafka.bootstrap.servers");
        settings.put("mapping", mapping + "," + mapping);

        assertThat(problems(settings))
                .hasSize(2)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("mapping: a snapshot mapping must be the only one"))
                .anySatisfy(problem -> assertThat(problem).startsWith("kafka.bootstrap.servers: is needed"));
    }

    private Map<String, String> settings(Path file) {
        return Map.of(
                "feed.name", "bank",
                "feed.folder", folder.toString(),
                "mapping", file.toString(),
                "report.folder", reports.toString(),
                "kafka.bootstrap.servers", "localhost:9092",
                "schema.registry.url", "unused",
                "poll.interval.ms", "1",
                "settle.ms", "0");
    }

    private static List<String> problems(Map<String, String> settings) {
        return new FolderSourceConnector()
                .validate(settings).configValues().stream()
                        .flatMap(value -> value.errorMessages().stream().map(message -> value.name() + ": " + message))
                        .toList();
    }

    private static byte[] bytes(Object value) {
        return SentTopics.bytes(value instanceof FxRate rate ? rate.getUnitsPerUsd() : "");
    }
}
