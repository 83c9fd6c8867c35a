package org.musubi.ingest.mapping.syntax;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.musubi.ingest.value.ReaderType;
import org.musubi.ingest.value.SettingKind;
import org.musubi.ingest.value.SettingSpec;
import org.musubi.ingest.value.ValueReaders;

/** Schemas of the rules of single values: what may be set depends on the reader. */
final class RuleSchemas {
    private final Schemas schemas;

    RuleSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The rule of a value. */
    ObjectNode rule(Wanted wanted) {
        List<ReaderType> readers = ValueReaders.all().stream()
                .filter(reader -> wanted.faultOfReader(reader.name()).isEmpty())
                .toList();
        String name = wanted.defaultReader() + (wanted.array() ? "s" : "");
        return schemas.defined(name, () -> rule(wanted, readers));
    }

    private ObjectNode rule(Wanted wanted, List<ReaderType> readers) {
        ObjectNode rule = Schemas.object().put("type", "object");
        ObjectNode properties = schemas.properties(Syntax.VALUE_RULE.stream()
                .filter(key -> wanted.array() || !key.name().equals("split"))
                .toList());
        ArrayNode names = ((ObjectNode) properties.get("read")).putArray("enum");
        readers.stream().map(ReaderType::name).forEach(names::add);
        ((ObjectNode) properties.get("firstOf")).set("items", rule(wanted));
        rule.set("properties", properties);
        ArrayNode sources = rule.putArray("oneOf");
        Syntax.SOURCES.forEach(
                source -> sources.addObject().putArray("required").add(source));
        ArrayNode conditions = rule.putArray("allOf");
        for (String alone : Syntax.SOURCES_ALONE) {
            ObjectNode condition = conditions.addObject();
            condition.putObject("if").putArray("required").add(alone);
            condition.putObject("then").put("maxProperties", 1);
        }
        for (ReaderType reader : readers) {
            ObjectNode condition = conditions.addObject();
            condition.set("if", where(reader, wanted));
            condition.set("then", settings(reader));
        }
        return rule.put("unevaluatedProperties", false);
    }

    private static ObjectNode where(ReaderType reader, Wanted wanted) {
        ObjectNode named = Schemas.where("read", reader.name());
        if (!reader.name().equals(wanted.defaultReader())) {
            return named;
        }
        ObjectNode unnamed = Schemas.object();
        unnamed.putObject("properties").put("read", false);
        return Schemas.anyOf(named, unnamed);
    }

    private ObjectNode settings(ReaderType reader) {
        ObjectNode schema = Schemas.object();
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (SettingSpec spec : reader.settings()) {
            properties.set(spec.name(), setting(spec).put("description", spec.documentation()));
            if (spec.required()) {
                required.add(spec.name());
            }
        }
        return schema;
    }

    private ObjectNode setting(SettingSpec spec) {
        return Schemas.anyOf(
                spec.kinds().stream().sorted().map(kind -> setting(kind, spec)).toArray(ObjectNode[]::new));
    }

    private ObjectNode setting(SettingKind kind, SettingSpec spec) {
        return switch (kind) {
            case TEXT -> text(spec);
            case NUMBER -> Schemas.object().put("type", "number");
            case WORDS -> Schemas.listOf(Schemas.scalar());
            case COLUMN -> schemas.defined("settingColumn", () -> schemas.section(Syntax.SETTING_COLUMN));
            case TABLE -> schemas.defined("settingTable", () -> schemas.section(Syntax.SETTING_TABLE));
        };
    }

    private static ObjectNode text(SettingSpec spec) {
        ObjectNode schema = Schemas.object();
        if (spec.choices().isEmpty()) {
            schema.putArray("type").add("string").add("boolean");
        } else {
            spec.choices().forEach(schema.putArray("enum")::add);
        }
        return schema;
    }
}
