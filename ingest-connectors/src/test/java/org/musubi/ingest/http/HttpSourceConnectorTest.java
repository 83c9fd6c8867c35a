package org.musubi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSourceConnectorTest {
    private static final Map<String, String> GOOD = Map.of(
            "feed.name", "jobs",
            "schema.registry.url", "mock://http",
            "records.kind", "vacancy",
            "http.url", "https://jobs.example/stream?x=1");

    @Test
    void findsNothingWrongWithTheLeastThatIsNeeded() {
        assertThat(errors(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.url           | ftp://jobs.example/     | http.url",
                "http.url           | https://a:b@jobs.example/ | http.url",
                "http.url           | no address              | http.url",
                "http.header.Host   | jobs.example            | http.url",
                "http.token.header  | Content-Length          | http.token.header",
                "feed.name          | two words               | feed.name",
                "records.kind       | pony                    | records.kind",
                "mapping            | vacancies.yaml          | records.kind",
                "poll.interval.ms   | 999                     | poll.interval.ms",
                "http.tries         | many                    | http.tries",
                "http.body.max.bytes | 0                      | http.body.max.bytes",
                "cursor             | telepathy               | cursor",
                "cursor             | time                    | cursor.parameter",
                "cursor             | header                  | cursor.at",
                "cursor.time.pattern | qqqqqqqqq              | cursor.time.pattern",
                "paging             | page                    | paging.parameter",
                "paging             | body                    | paging.path",
                "paging.first       | 7                       | paging.first"
            })
    void namesTheSettingThatIsWrong(String setting, String value, String blamed) {
        assertThat(errors(Map.of(setting, value))).containsKey(blamed);
    }

    @Test
    void wantsAMappingOrAKind() {
        assertThat(errors(Map.of("records.kind", ""))).containsOnlyKeys("mapping");
    }

    @Test
    void saysWhatIsWrongWithAMappingByLine(@TempDir Path folder) throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), "mapping: jobs\nkind: pony\n");

        assertThat(errors(Map.of("records.kind", "", "mapping", mapping.toString())))
                .containsOnlyKeys("mapping")
                .asString()
                .contains("m.yaml:2:");
    }

    @Test
    void wantsBrokersAndNoCursorForSnapshots(@TempDir Path folder) throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), RateMapping.of("snapshot"));

        assertThat(errors(Map.of(
                        "records.kind", "", "mapping", mapping.toString(), "cursor", "time", "cursor.parameter", "t")))
                .containsOnlyKeys("cursor", "kafka.bootstrap.servers");
    }

    @Test
    void sendsATokenOverHttpToThisMachineOnly() {
        Map<String, String> open = Map.of("http.token.file", "/run/token", "http.url", "http://jobs.example/");
        Map<String, String> local = Map.of("http.token.file", "/run/token", "http.url", "http://localhost:8080/");

        assertThat(errors(open)).containsOnlyKeys("http.url");
        assertThat(errors(local)).isEmpty();
    }

    @Test
    void doesNotRepeatAnAddressInWhichASecretMayBe() {
        assertThat(errors(Map.of("http.url", "https://jobs.example/#secret")).toString())
                .doesNotContain("secret");
    }

    @Test
    void recommendsWordsAndHidesWhatIsOfNoUse() {
        assertThat(value(Map.of(), "cursor").recommendedValues()).contains("none", "body", "header", "time");
        assertThat(value(Map.of(), "records.kind").recommendedValues()).contains("vacancy", "candidate");
        assertThat(value(Map.of(), "cursor.time.pattern").visible()).isFalse();
        assertThat(value(Map.of("cursor", "time"), "cursor.time.pattern").visible())
                .isTrue();
        assertThat(value(Map.of("cursor", "time"), "cursor.at").visible()).isFalse();
    }

    @Test
    void documentsEverySettingInAGroup() {
        assertThat(new HttpSourceConnector().config().configKeys().values()).allSatisfy(key -> {
            assertThat(key.documentation).as(key.name).isNotBlank();
            assertThat(key.group).as(key.name).isNotNull();
            assertThat(key.displayName).as(key.name).isNotEqualTo(key.name);
        });
    }

    @Test
    void doesNotStartWithWhatIsWrong() {
        var connector = new HttpSourceConnector();

        assertThatThrownBy(() -> connector.start(with(Map.of("cursor", "time"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("cursor.parameter");
    }

    @Test
    void saysWhereATrustStoreIsNotRight() {
        var task = new HttpSourceTask();

        assertThatThrownBy(() -> task.start(with(Map.of("http.truststore.location", "/not/there"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("http.truststore.location");
    }

    @Test
    void hasOneTaskAndIsExactlyOnce() {
        var connector = new HttpSourceConnector();
        connector.start(GOOD);

        assertThat(connector.taskConfigs(8)).isEqualTo(List.of(GOOD));
        assertThat(connector.taskClass()).isEqualTo(HttpSourceTask.class);
        assertThat(connector.exactlyOnceSupport(GOOD)).isEqualTo(ExactlyOnceSupport.SUPPORTED);
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(SourceConnector.class)).hasAtLeastOneElementOfType(HttpSourceConnector.class);
    }

    private static Map<String, List<String>> errors(Map<String, String> changes) {
        return new HttpSourceConnector()
                .validate(with(changes)).configValues().stream()
                        .filter(value -> !value.errorMessages().isEmpty())
                        .collect(Collectors.toMap(ConfigValue::name, ConfigValue::errorMessages));
    }

    private static ConfigValue value(Map<String, String> changes, String name) {
        return new HttpSourceConnector()
                .validate(with(changes)).configValues().stream()
                        .filter(value -> value.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> changes) {
        var settings = new HashMap<>(GOOD);
        settings.putAll(changes);
        return settings;
    }
}
