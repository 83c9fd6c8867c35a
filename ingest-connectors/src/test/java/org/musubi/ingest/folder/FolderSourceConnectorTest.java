package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.schemas.topics.RecordKind;

class FolderSourceConnectorTest {
    private static final Map<String, String> LEAST = Map.of(
            "feed.name", "vn-dolab",
            "feed.folder", "/feeds/vn",
            "schema.registry.url", "http://registry:8081");

    @Test
    void isFoundByConnect() {
        assertThat(ServiceLoader.load(SourceConnector.class)).hasAtLeastOneElementOfType(FolderSourceConnector.class);
    }

    @Test
    void runsOneTaskWithItsOwnSettings() {
        var connector = new FolderSourceConnector();
        connector.start(LEAST);

        assertThat(connector.taskClass()).isEqualTo(FolderSourceTask.class);
        assertThat(connector.taskConfigs(1))
                .singleElement()
                .satisfies(task -> assertThat(task).containsAllEntriesOf(LEAST));
        assertThat(connector.exactlyOnceSupport(LEAST)).isEqualTo(ExactlyOnceSupport.SUPPORTED);
        assertThat(connector.version()).isEqualTo("dev");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9, 20})
    void hasEachKindReadByOneTask(int tasks) {
        var connector = new FolderSourceConnector();
        connector.start(LEAST);

        List<Set<RecordKind>> kinds =
                connector.taskConfigs(tasks).stream().map(TaskKinds::get).toList();

        assertThat(kinds).hasSize(Math.min(tasks, 9));
        assertThat(kinds.stream().flatMap(Set::stream)).containsExactlyInAnyOrder(RecordKind.values());
    }

    @Test
    void saysWhatIsWrongWithAFolderBesideItsSetting(@TempDir Path folder) {
        assertThat(problems(Map.of("feed.folder", folder.toString()))).isEmpty();
        assertThat(problems(Map.of("feed.folder", folder.resolve("none").toString())))
                .containsExactly("feed.folder: is not a folder on this worker");
        assertThat(problems(Map.of("feed.folder", folder.toString(), "finished.folder", folder.toString())))
                .containsExactly("finished.folder: is the folder that is read");
        assertThat(problems(Map.of("feed.folder", folder.toString(), "settle.ms", "-1", "feed.name", "a/b")))
                .hasSize(2);
    }

    @Test
    void recommendsMappingsThatAreNearby(@TempDir Path folder) throws IOException {
        Path feed = Files.createDirectory(folder.resolve("in"));
        Path mapping = Files.createFile(folder.resolve("candidates.yaml"));
        var settings = new HashMap<>(LEAST);
        settings.put("feed.folder", feed.toString());

        List<ConfigValue> values =
                new FolderSourceConnector().validate(settings).configValues();

        assertThat(values.stream().filter(value -> value.name().equals("mapping")))
                .singleElement()
                .satisfies(value -> assertThat(value.recommendedValues()).containsExactly(mapping.toString()));
    }

    @Test
    void documentsEverySettingInAGroupUnderANameForPeople() {
        assertThat(new FolderSourceConnector().config().configKeys().values()).allSatisfy(key -> {
            assertThat(key.documentation).isNotBlank();
            assertThat(key.group).isNotBlank();
            assertThat(key.displayName).isNotEqualTo(key.name);
        });
    }

    @Test
    void hasDefaults() {
        assertThat(FolderConfig.parse(LEAST))
                .isEqualTo(new FolderConfig(
                        new PublishConfig("vn-dolab", LEAST, Optional.empty(), ""),
                        Path.of("/feeds/vn"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        2000));
    }

    @Test
    void readsEverySettingAndPassesOthersOnToTheSerializer() {
        var settings = new HashMap<>(LEAST);
        settings.putAll(Map.of(
                "poll.interval.ms", "250",
                "settle.ms", "0",
                "batch.lines", "7",
                "auto.register.schemas", "false"));
        settings.put("some.null", null);

        FolderConfig config = FolderConfig.parse(settings);

        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.settle()).isZero();
        assertThat(config.batchLines()).isEqualTo(7);
        assertThat(config.publish().wire())
                .containsEntry("auto.register.schemas", "false")
                .doesNotContainKey("some.null");
    }

    @ParameterizedTest
    @CsvSource({
        "feed.name, ''",
        "feed.name, a/b",
        "feed.folder, ' '",
        "schema.registry.url, ''",
        "poll.interval.ms, 0",
        "poll.interval.ms, soon",
        "settle.ms, -1",
        "batch.lines, 0"
    })
    void namesABadSetting(String key, String value) {
        var settings = new HashMap<>(LEAST);
        settings.put(key, value);

        assertThatThrownBy(() -> new FolderSourceConnector().start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.name", "feed.folder", "schema.registry.url"})
    void namesAMissingSetting(String key) {
        var settings = new HashMap<>(LEAST);
        settings.remove(key);

        assertThatThrownBy(() -> new FolderSourceConnector().start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    private static List<String> problems(Map<String, String> given) {
        var settings = new HashMap<>(LEAST);
        settings.putAll(given);
        return new FolderSourceConnector()
                .validate(settings).configValues().stream()
                        .flatMap(value -> value.errorMessages().stream().map(message -> value.name() + ": " + message))
                        .toList();
    }

    @Test
    void readsAnOffsetThatIsNotItsOwnAsNone() {
        assertThat(Progress.ofOffset(Map.of("position", 3))).isEmpty();
        assertThat(Progress.ofOffset(Map.of("size", "x"))).isEmpty();
    }
}
