package org.musubi.ingest.mapping.syntax;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.musubi.ingest.canonical.Outline;

/** Schemas of forms and sections, and the definitions that they share. */
final class Schemas {
    private final ObjectNode definitions = object();
    private final RuleSchemas rules = new RuleSchemas(this);

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What holds where a key has a value. */
    static ObjectNode where(String key, String value) {
        ObjectNode schema = object();
        schema.putObject("properties").putObject(key).put("const", value);
        schema.putArray("required").add(key);
        return schema;
    }

    static ObjectNode anyOf(ObjectNode... choices) {
        ObjectNode schema = object();
        schema.putArray("anyOf").addAll(List.of(choices));
        return schema;
    }

    static ObjectNode listOf(ObjectNode item) {
        ObjectNode list = object().put("type", "array");
        list.set("items", item);
        return list;
    }

    /** A text, a number or a flag: YAML tells them apart by their looks, and mappings mostly do not care. */
    static ObjectNode scalar() {
        ObjectNode schema = object();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    RuleSchemas rules() {
        return rules;
    }

    ObjectNode definitions() {
        return definitions;
    }

    /** A reference to a definition, which is made the first time. */
    ObjectNode defined(String name, Supplier<ObjectNode> definition) {
        if (!definitions.has(name)) {
            // holds the place where definitions refer to each other
            definitions.putObject(name);
            definitions.set(name, definition.get());
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    ObjectNode section(List<Key> keys) {
        ObjectNode schema = object().put("type", "object");
        schema.set("properties", properties(keys));
        ArrayNode required = schema.putArray("required");
        keys.stream().filter(Key::isRequired).map(Key::name).forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    ObjectNode properties(List<Key> keys) {
        ObjectNode properties = object();
        for (Key key : keys) {
            properties.set(key.name(), form(key.form()).put("description", key.documentation()));
        }
        return properties;
    }

    private ObjectNode form(Form form) {
        if (form instanceof Form.Text text) {
            return text(text);
        }
        if (form instanceof Form.Choice choice) {
            ObjectNode schema = object();
            choice.words().forEach(schema.putArray("enum")::add);
            return schema;
        }
        if (form instanceof Form.Whole whole) {
            return object().put("type", "integer").put("minimum", whole.least()).put("maximum", whole.most());
        }
        if (form instanceof Form.Flag) {
            return object().put("type", "boolean");
        }
        if (form instanceof Form.Texts) {
            return listOf(scalar()).put("minItems", 1);
        }
        if (form instanceof Form.Canonical) {
            return anyOf(scalar(), listOf(scalar()));
        }
        if (form instanceof Form.ValueRules) {
            return listOf(object().put("type", "object")).put("minItems", 2);
        }
        if (form instanceof Form.Section section) {
            return section(section.keys());
        }
        if (form instanceof Form.Tables) {
            return tables();
        }
        return form instanceof Form.ValueRule
                ? rules.rule(Wanted.one(Outline.WITHDRAWN))
                : object().put("type", "object");
    }

    private static ObjectNode text(Form.Text text) {
        ObjectNode schema = scalar();
        String pattern = text.pattern().pattern();
        return text.equals(Form.Text.ANY) ? schema.put("minLength", 1) : schema.put("pattern", "^(?:" + pattern + ")$");
    }

    private ObjectNode tables() {
        ObjectNode inline = object().put("type", "object").put("minProperties", 1);
        inline.set("additionalProperties", scalar());
        ObjectNode tables = object().put("type", "object");
        tables.set("additionalProperties", anyOf(section(Syntax.TABLE_FILE), inline));
        return tables;
    }
}
