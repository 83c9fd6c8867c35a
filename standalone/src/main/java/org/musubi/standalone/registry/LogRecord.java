package org.musubi.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.standalone.registry.Change.Mark;
import org.musubi.standalone.registry.Change.SettingMade;
import org.musubi.standalone.registry.Change.SettingRemoved;
import org.musubi.standalone.registry.Change.SubjectCleared;
import org.musubi.standalone.registry.Change.SubjectDeleted;
import org.musubi.standalone.registry.Change.VersionErased;
import org.musubi.standalone.registry.Change.VersionHidden;
import org.musubi.standalone.registry.Change.VersionSet;
import org.musubi.standalone.registry.Content.Reference;

/**
 * A change in the form that Confluent's registry gives its records, so that either can take over the other's topic. The
 * order of a key's properties matters, because the topic's compaction compares bytes.
 *
 * @param key JSON
 * @param value JSON, or null: gone
 */
record LogRecord(String key, String value) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "SCHEMA";

    /** Marks, for us only, a record that stays because of its number; other readers see a deleted version. */
    private static final String HIDDEN = "hidden";

    static LogRecord of(Change change) {
        if (change instanceof VersionSet set) {
            return new LogRecord(
                    schemaKey(set.version().subject(), set.version().number()), text(value(set.version())));
        } else if (change instanceof VersionHidden hidden) {
            Version version = hidden.version().asDeleted();
            return new LogRecord(
                    schemaKey(version.subject(), version.number()),
                    text(value(version).put(HIDDEN, true)));
        } else if (change instanceof VersionErased erased) {
            return new LogRecord(schemaKey(erased.subject(), erased.number()), null);
        } else if (change instanceof SubjectDeleted deleted) {
            ObjectNode value = JSON.createObjectNode();
            value.put("subject", deleted.subject()).put("version", deleted.lastVersion());
            return new LogRecord(key("DELETE_SUBJECT", deleted.subject()), text(value));
        } else if (change instanceof SubjectCleared cleared) {
            ObjectNode value = JSON.createObjectNode().put("subject", cleared.subject());
            return new LogRecord(key("CLEAR_SUBJECT", cleared.subject()), text(value));
        } else if (change instanceof SettingMade made) {
            ObjectNode value = withSubject(JSON.createObjectNode(), made.subject());
            return new LogRecord(
                    key(made.setting().keyType(), made.subject()),
                    text(value.put(made.setting().property(), made.value())));
        } else if (change instanceof SettingRemoved removed) {
            return new LogRecord(key(removed.setting().keyType(), removed.subject()), null);
        }
        return new LogRecord(key("NOOP", ""), null);
    }

    /** The change, or nothing for kinds of records that mean nothing here. */
    Optional<Change> change() {
        try {
            JsonNode from = JSON.readTree(key);
            JsonNode to = value == null ? JSON.nullNode() : JSON.readTree(value);
            String subject = from.path("subject").asText("");
            return switch (from.path("keytype").asText()) {
                case SCHEMA ->
                    Optional.of(versionChange(subject, from.path("version").asInt(), to));
                case "CONFIG" -> settingChange(Setting.LEVEL, subject, to);
                case "MODE" -> settingChange(Setting.MODE, subject, to);
                case "DELETE_SUBJECT" ->
                    Optional.of(new SubjectDeleted(subject, to.path("version").asInt()));
                case "CLEAR_SUBJECT" -> Optional.of(new SubjectCleared(subject));
                case "NOOP" -> Optional.of(new Mark());
                default -> Optional.empty();
            };
        } catch (JsonProcessingException e) {
            return Optional.empty(); // not written by a registry
        }
    }

    private static Change versionChange(String subject, int number, JsonNode to) {
        if (to.isNull()) {
            return new VersionErased(subject, number);
        }
        List<Reference> references = new ArrayList<>();
        for (JsonNode one : to.path("references")) {
            references.add(new Reference(
                    one.path("name").asText(),
                    one.path("subject").asText(),
                    one.path("version").asInt()));
        }
        String type = to.path("schemaType").asText(Content.AVRO);
        var content = new Content(type, to.path("schema").asText(), references);
        boolean deleted = to.path("deleted").asBoolean();
        var version = new Version(subject, number, to.path("id").asInt(), content, deleted);
        return to.path(HIDDEN).asBoolean() ? new VersionHidden(version) : new VersionSet(version);
    }

    private static Optional<Change> settingChange(Setting setting, String subject, JsonNode to) {
        if (to.isNull()) {
            return Optional.of(new SettingRemoved(setting, subject));
        }
        String value = to.path(setting.property()).asText();
        return setting.accepts(value) ? Optional.of(new SettingMade(setting, subject, value)) : Optional.empty();
    }

    private static ObjectNode value(Version version) {
        Content content = version.content();
        ObjectNode value = JSON.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.number())
                .put("id", version.id());
        if (!content.type().equals(Content.AVRO)) {
            value.put("schemaType", content.type());
        }
        if (!content.references().isEmpty()) {
            ArrayNode references = value.putArray("references");
            content.references()
                    .forEach(one -> references
                            .addObject()
                            .put("name", one.name())
                            .put("subject", one.subject())
                            .put("version", one.version()));
        }
        return value.put("schema", content.text()).put("deleted", version.deleted());
    }

    private static String schemaKey(String subject, int number) {
        return text(JSON.createObjectNode()
                .put("keytype", SCHEMA)
                .put("subject", subject)
                .put("version", number)
                .put("magic", 1));
    }

    private static String key(String type, String subject) {
        return text(withSubject(JSON.createObjectNode().put("keytype", type), subject)
                .put("magic", 0));
    }

    private static ObjectNode withSubject(ObjectNode node, String subject) {
        return subject.isEmpty() ? node : node.put("subject", subject);
    }

    private static String text(JsonNode node) {
        return node.toString();
    }
}
