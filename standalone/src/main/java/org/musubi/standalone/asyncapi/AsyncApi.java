package org.musubi.standalone.asyncapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.musubi.schemas.topics.Spread;
import org.musubi.schemas.topics.Topic;
import org.musubi.standalone.installation.PartPorts;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Describes topics in AsyncAPI 3.0: a channel for each, who sends, who receives, and what a message is. */
public final class AsyncApi {
    static final String BINDING_VERSION = "0.5.0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String DESCRIPTION = """
            Every topic of a Musubi installation. Keys are UTF-8 strings; values are Avro records in Confluent's wire format \
            (a zero byte, the schema's number in four bytes, the record), under the subject <topic>-value of a \
            Confluent-compatible schema registry. Whoever does an operation is named in its tags. The matcher writes in \
            transactions: read with isolation.level=read_committed.
            """;

    private final String version;
    private final List<? extends Topic<?>> topics;

    /**
     * A description.
     *
     * @param version of the software
     * @param topics the catalogue
     */
    public AsyncApi(String version, List<? extends Topic<?>> topics) {
        this.version = version;
        this.topics = List.copyOf(topics);
    }

    /** The document, in YAML. */
    public String yaml() {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(JSON.convertValue(document(), MAP));
    }

    private ObjectNode document() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Musubi")
                .put("version", version)
                .put("description", DESCRIPTION.strip())
                .putObject("license")
                .put("name", "Apache 2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.set("servers", servers());
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (Topic<?> topic : topics) {
            String type = topic.value().getSimpleName();
            channels.set(id(topic), channel(topic));
            operations.set("send" + capital(id(topic)), operation("send", topic, topic.writtenBy()));
            operations.set("receive" + capital(id(topic)), operation("receive", topic, topic.readBy()));
            messages.set(type, Messages.of(topic));
            schemas.set(type, AvroPayload.of(topic.value()));
        }
        return document;
    }

    private static ObjectNode servers() {
        ObjectNode servers = JSON.createObjectNode();
        ObjectNode here = servers.putObject("here")
                .put("host", "localhost:" + PartPorts.USUAL.broker())
                .put("protocol", "kafka")
                .put("description", "What musubi demo and musubi serve start on this machine.");
        here.putObject("bindings")
                .putObject("kafka")
                .put("schemaRegistryUrl", "http://localhost:" + PartPorts.USUAL.registry())
                .put("schemaRegistryVendor", "confluent")
                .put("bindingVersion", BINDING_VERSION);
        return servers;
    }

    private static ObjectNode channel(Topic<?> topic) {
        String type = topic.value().getSimpleName();
        ObjectNode channel = JSON.createObjectNode()
                .put("address", topic.name().replace('<', '{').replace('>', '}'))
                .put("description", topic.about());
        channel.putObject("messages").set(type, reference("components/messages/" + type));
        if (topic.isFamily()) {
            ObjectNode origin = channel.putObject("parameters")
                    .putObject("origin")
                    .put("description", "Country of origin: its ISO 3166-1 alpha-3 code in small letters.");
            origin.putArray("examples").add("vnm").add("khm").add("mmr");
        }
        channel.putObject("bindings").set("kafka", binding(topic));
        return channel;
    }

    /** Topics that are spread over the shards have as many partitions as an installation has shards. */
    private static ObjectNode binding(Topic<?> topic) {
        ObjectNode binding = JSON.createObjectNode();
        if (topic.spread() == Spread.SINGLE) {
            binding.put("partitions", topic.spread().partitions(1));
        } else {
            binding.put("x-partitions", "as many as the installation has shards");
        }
        ObjectNode configuration = binding.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.cleanup().policy());
        Optional.ofNullable(topic.settings().get("retention.ms"))
                .map(Long::valueOf)
                .ifPresent(time -> configuration.put("retention.ms", time));
        return binding.put("bindingVersion", BINDING_VERSION);
    }

    private static ObjectNode operation(String action, Topic<?> topic, String parties) {
        ObjectNode operation = JSON.createObjectNode()
                .put("action", action)
                .put("summary", (action.equals("send") ? "Written by " : "Read by ") + parties + ".");
        operation.set("channel", reference("channels/" + id(topic)));
        ArrayNode tags = operation.putArray("tags");
        for (String party : parties.split(", ", -1)) {
            tags.addObject().put("name", party);
        }
        return operation;
    }

    static ObjectNode reference(String path) {
        return JSON.createObjectNode().put("$ref", "#/" + path);
    }

    /** Such as {@code capRules} for {@code cap-rules}. */
    private static String id(Topic<?> topic) {
        String name = topic.name().replaceFirst("\\..*", "");
        String capitals =
                Arrays.stream(name.split("-", -1)).map(AsyncApi::capital).collect(Collectors.joining());
        return Character.toLowerCase(capitals.charAt(0)) + capitals.substring(1);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
