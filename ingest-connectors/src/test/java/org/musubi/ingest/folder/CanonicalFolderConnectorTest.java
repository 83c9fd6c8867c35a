package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFolderConnectorTest {
    private static final Map<String, String> LEAST = Map.of(
            "feed.name", "vn-dolab",
            "feed.folder", "/feeds/vn",
            "schema.registry.url", "http://registry:8081");

    @Test
    void isFoundByConnect() {
        assertThat(ServiceLoader.load(SourceConnector.class))
                .hasAtLeastOneElementOfType(CanonicalFolderConnector.class);
    }

    @Test
    void runsOneTaskWithItsOwnSettings() {
        var connector = new CanonicalFolderConnector();
        connector.start(LEAST);

        assertThat(connector.taskClass()).isEqualTo(CanonicalFolderTask.class);
        assertThat(connector.taskConfigs(10)).containsExactly(LEAST);
        assertThat(connector.exactlyOnceSupport(LEAST)).isEqualTo(ExactlyOnceSupport.SUPPORTED);
        assertThat(connector.version()).isEqualTo("dev");
    }

    @Test
    void hasDefaults() {
        assertThat(FolderConfig.parse(LEAST))
                .isEqualTo(new FolderConfig(
                        "vn-dolab", Path.of("/feeds/vn"), Duration.ofSeconds(1), Duration.ofSeconds(1), 2000, LEAST));
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
        assertThat(config.wire())
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

        assertThatThrownBy(() -> new CanonicalFolderConnector().start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.name", "feed.folder", "schema.registry.url"})
    void namesAMissingSetting(String key) {
        var settings = new HashMap<>(LEAST);
        settings.remove(key);

        assertThatThrownBy(() -> new CanonicalFolderConnector().start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    void readsAnOffsetThatIsNotItsOwnAsNone() {
        assertThat(Progress.ofOffset(Map.of("position", 3))).isEmpty();
        assertThat(Progress.ofOffset(Map.of("size", "x"))).isEmpty();
    }
}
