package org.musubi.standalone.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.schemas.topics.EventType;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.Main;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class AsyncApiTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = PROJECT.resolve("docs/asyncapi.yaml");
    private static final Pattern VERSION = Pattern.compile("<artifactId>musubi</artifactId>\\s*<version>([^<]+)<");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Topic<?>> topics() {
        return List.copyOf(Topics.all());
    }

    /** After a change of the catalogue or of a schema: run this test with -Dmusubi.update=true. */
    @Test
    void theDocumentIsStoredAsItIs() throws IOException {
        String yaml = new AsyncApi(version(), Topics.all()).yaml();
        if (Boolean.getBoolean("musubi.update")) {
            Files.writeString(DOCUMENT, yaml);
        }

        assertThat(DOCUMENT).content().isEqualTo(yaml);
    }

    @Test
    void theCommandPrintsIt() throws IOException {
        var printed = new StringWriter();

        int status = Main.run(new PrintWriter(printed), new PrintWriter(printed), "topics", "--asyncapi");

        assertThat(status).isZero();
        assertThat(printed.toString().replaceFirst("version: .*\n", "version: " + version() + "\n"))
                .isEqualTo(new AsyncApi(version(), Topics.all()).yaml());
    }

    @Test
    void itIsValidByTheSchemaOfAsyncApi() throws IOException {
        assertThat(errors(stored())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"action: send, action: write", "address: shortlists, adress: shortlists", "type: record, type: recrd"})
    void andThatSchemaSeesMistakes(String good, String bad) throws IOException {
        assertThat(errors(stored().replace(good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicIsAChannelWithAMessage(Topic<?> topic) throws IOException {
        JsonNode document = tree(stored());
        JsonNode channel = document.path("channels")
                .valueStream()
                .filter(each ->
                        each.path("address").textValue().equals(topic.name().replace("<origin>", "{origin}")))
                .findFirst()
                .orElseThrow();
        JsonNode message = document.at(
                pointer(channel.path("messages").valueStream().findFirst().orElseThrow()));

        assertThat(channel.has("parameters")).isEqualTo(topic.isFamily());
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .textValue())
                .isEqualTo(topic.cleanup().policy());
        assertThat(message.at("/bindings/kafka/key/description").textValue()).isEqualTo(topic.key());
        assertThat(document.at(pointer(message.path("payload")))
                        .at("/schema/name")
                        .textValue())
                .isEqualTo(topic.value().getSimpleName());
    }

    @Test
    void everyTypeOfEventStandsWithItsTopic() throws IOException {
        JsonNode messages = tree(stored()).at("/components/messages");

        for (EventType type : EventType.values()) {
            String message = type.topic().value().getSimpleName();
            assertThat(messages.path(message).at("/headers/properties/ce_type/enum"))
                    .extracting(JsonNode::textValue)
                    .contains(type.code());
        }
    }

    private static String stored() throws IOException {
        return Files.readString(DOCUMENT);
    }

    private static String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static List<?> errors(String yaml) throws IOException {
        try (var file = AsyncApiTest.class.getResourceAsStream("/vendor/asyncapi/asyncapi-3.0.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return schema.validate(tree(yaml));
        }
    }

    private static JsonNode tree(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static String pointer(JsonNode reference) {
        return reference.path("$ref").textValue().substring(1);
    }
}
