package org.musubi.ingest.mapping.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Outline;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.load.Yaml.Sequence;
import org.musubi.ingest.mapping.rule.EachRule;
import org.musubi.ingest.mapping.rule.EntriesRule;
import org.musubi.ingest.mapping.rule.ObjectRule;
import org.musubi.ingest.mapping.rule.Rule;
import org.musubi.ingest.mapping.syntax.Readers;
import org.musubi.ingest.mapping.syntax.Syntax;
import org.musubi.ingest.mapping.syntax.Wanted;

/** The section {@code fields}, along what the kind of record may hold. */
final class FieldRules {
    private static final List<String> EACH_KEYS = List.of(Syntax.EACH, Syntax.ITEM);

    private final Loading loading;
    private final String prefix;
    private final ValueRules values;

    /**
     * @param loading what rules are loaded with
     * @param prefix path of the JSON array whose objects are read, with a point at its end; otherwise empty
     */
    FieldRules(Loading loading, String prefix) {
        this.loading = loading;
        this.prefix = prefix;
        values = new ValueRules(loading, prefix);
    }

    /** The rules of an object. */
    ObjectRule object(Block block, Outline.Parts outline, String path) {
        boolean spreads = Wanted.holdsMoney(outline) && block.has(Syntax.MONEY);
        refuseUnknown(block, outline, path);
        var properties = new ArrayList<ObjectRule.Property>();
        outline.parts().forEach((name, part) -> {
            String at = Paths.key(path, name);
            Optional<Yaml> written = block.get(name);
            if (spreads && Readers.MONEY_PARTS.contains(name)) {
                written.ifPresent(yaml -> refuse(yaml, at, "stands in money already; keep one of them"));
            } else if (written.isPresent()) {
                rule(written.get(), part.outline(), at)
                        .ifPresent(rule -> properties.add(new ObjectRule.Property(name, rule, false)));
            } else if (part.required()) {
                refuse(block, path, "needs " + name + ", which every record must have; give it a rule");
            }
        });
        block.get(Syntax.MONEY)
                .filter(yaml -> spreads)
                .flatMap(yaml -> values.rule(yaml, Wanted.MONEY, Paths.key(path, Syntax.MONEY)))
                .ifPresent(rule -> properties.add(new ObjectRule.Property(Syntax.MONEY, rule, true)));
        return new ObjectRule(properties);
    }

    private void refuseUnknown(Block block, Outline.Parts outline, String path) {
        List<String> known = Stream.concat(
                        outline.parts().keySet().stream(),
                        Wanted.holdsMoney(outline) ? Stream.of(Syntax.MONEY) : Stream.empty())
                .toList();
        for (Map.Entry<String, Yaml.Entry> entry : block.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                String message = "is not a field of the record" + Nearest.question(entry.getKey(), known);
                loading.problems().add(entry.getValue().keyAt(), Paths.key(path, entry.getKey()), message);
            }
        }
    }

    private Optional<Rule> rule(Yaml yaml, Outline outline, String path) {
        if (outline instanceof Outline.Single single) {
            return values.rule(yaml, Wanted.one(single), path);
        }
        if (outline instanceof Outline.Parts parts) {
            return Wanted.isMoney(parts) && hasSource(yaml)
                    ? values.rule(yaml, Wanted.MONEY, path)
                    : part(yaml, parts, path);
        }
        return array(yaml, ((Outline.Items) outline).item(), path);
    }

    private Optional<Rule> part(Yaml yaml, Outline.Parts parts, String path) {
        if (yaml instanceof Block block) {
            return Optional.of(object(block, parts, path));
        }
        refuse(yaml, path, "must be fields and their rules");
        return Optional.empty();
    }

    private Optional<Rule> array(Yaml yaml, Outline item, String path) {
        if (yaml instanceof Sequence list) {
            var entries = new ArrayList<Rule>();
            for (int i = 0; i < list.items().size(); i++) {
                rule(list.items().get(i), item, Paths.item(path, i)).ifPresent(entries::add);
            }
            return Optional.of(new EntriesRule(entries));
        }
        if (yaml instanceof Block block && (block.has(Syntax.EACH) || block.has(Syntax.ITEM))) {
            return each(block, item, path);
        }
        if (item instanceof Outline.Single single) {
            return values.rule(yaml, Wanted.one(single).inArray(), path);
        }
        refuse(yaml, path, "must be a list of objects (- field: …), or {each: …, item: {…}}");
        return Optional.empty();
    }

    private Optional<Rule> each(Block block, Outline item, String path) {
        block.entries().keySet().stream()
                .filter(key -> !EACH_KEYS.contains(key))
                .forEach(key ->
                        refuse(block, Paths.key(path, key), "is not known here" + Nearest.question(key, EACH_KEYS)));
        Optional<String> each = block.get(Syntax.EACH).flatMap(Yaml::text);
        if (each.isEmpty() || !block.has(Syntax.ITEM)) {
            refuse(
                    block,
                    path,
                    "needs each: row, or each: and the path of a JSON array, and item: with the rules of one entry");
            return Optional.empty();
        }
        boolean row = each.get().equals(Syntax.ROW);
        if (row ? !loading.rowsTogether() : !loading.json()) {
            String message = row
                    ? "each: row needs the section rowsOfARecord"
                    : "an array of the file can only be named in JSON; did you mean each: row?";
            refuse(block.get(Syntax.EACH).orElseThrow(), Paths.key(path, Syntax.EACH), message);
        }
        var inside = row ? this : new FieldRules(loading, prefix + each.get() + ".");
        return inside.rule(block.get(Syntax.ITEM).orElseThrow(), item, Paths.key(path, Syntax.ITEM))
                .map(rule -> new EachRule(each.filter(name -> !row), rule));
    }

    private static boolean hasSource(Yaml yaml) {
        return yaml instanceof Block block && Syntax.SOURCES.stream().anyMatch(block::has);
    }

    private void refuse(Yaml yaml, String path, String message) {
        loading.problems().add(yaml.at(), path, message);
    }
}
