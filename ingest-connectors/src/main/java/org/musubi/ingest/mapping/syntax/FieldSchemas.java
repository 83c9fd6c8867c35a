package org.musubi.ingest.mapping.syntax;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.musubi.ingest.canonical.Outline;

/** Schemas of the section {@code fields}, along what a kind of record may hold. */
final class FieldSchemas {
    private final Schemas schemas;

    FieldSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The rules of an object. */
    ObjectNode object(Outline.Parts outline) {
        ObjectNode schema = Schemas.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        boolean spreads = Wanted.holdsMoney(outline) && !Wanted.isMoney(outline);
        outline.parts().forEach((name, part) -> {
            properties.set(name, rule(part.outline()));
            if (part.required() && !(spreads && Readers.MONEY_PARTS.contains(name))) {
                required.add(name);
            }
        });
        if (spreads) {
            properties.set(Syntax.MONEY, schemas.rules().rule(Wanted.MONEY));
        }
        return schema.put("additionalProperties", false);
    }

    private ObjectNode rule(Outline outline) {
        if (outline instanceof Outline.Single single) {
            return value(single, Wanted.one(single));
        }
        if (outline instanceof Outline.Parts parts) {
            return Wanted.isMoney(parts)
                    ? Schemas.anyOf(schemas.rules().rule(Wanted.MONEY), object(parts))
                    : object(parts);
        }
        Outline item = ((Outline.Items) outline).item();
        ObjectNode entry = rule(item);
        ObjectNode list = Schemas.listOf(entry);
        return item instanceof Outline.Single single
                ? Schemas.anyOf(value(single, Wanted.one(single).inArray()), list, each(entry))
                : Schemas.anyOf(list, each(entry));
    }

    private static ObjectNode each(ObjectNode item) {
        ObjectNode schema = Schemas.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject(Syntax.EACH)
                .put("type", "string")
                .put("description", "row: one entry for each row of the record; or the path of a JSON array.");
        properties.set(Syntax.ITEM, item.deepCopy());
        schema.putArray("required").add(Syntax.EACH).add(Syntax.ITEM);
        return schema.put("additionalProperties", false);
    }

    /** The rule of a value; where there are only some, editors offer them. */
    private ObjectNode value(Outline.Single single, Wanted wanted) {
        ObjectNode rule = schemas.rules().rule(wanted);
        if (!single.symbols().isEmpty()) {
            ObjectNode properties = rule.putObject("properties");
            for (String key : List.of("constant", "default")) {
                properties.set(key, symbols(single, wanted));
            }
        }
        return rule;
    }

    private static ObjectNode symbols(Outline.Single single, Wanted wanted) {
        ObjectNode symbol = Schemas.object();
        single.symbols().forEach(symbol.putArray("enum")::add);
        return wanted.array() ? Schemas.anyOf(symbol, Schemas.listOf(symbol)) : symbol;
    }
}
