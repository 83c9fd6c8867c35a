package org.musubi.ingest.mapping.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.load.Yaml.Sequence;
import org.musubi.ingest.mapping.rule.CellReading;
import org.musubi.ingest.mapping.rule.CodeTable;
import org.musubi.ingest.mapping.rule.ConstantRule;
import org.musubi.ingest.mapping.rule.FirstOfRule;
import org.musubi.ingest.mapping.rule.PseudonymRule;
import org.musubi.ingest.mapping.rule.Rule;
import org.musubi.ingest.mapping.rule.ValueRule;
import org.musubi.ingest.mapping.syntax.Readers;
import org.musubi.ingest.mapping.syntax.Syntax;
import org.musubi.ingest.mapping.syntax.Wanted;
import org.musubi.ingest.table.Column;
import org.musubi.ingest.table.Tables;
import org.musubi.ingest.value.ReaderType;
import org.musubi.ingest.value.SettingSpec;
import org.musubi.ingest.value.ValueReaders;

/** Rules that give one value, or an array of values from one cell. */
final class ValueRules {
    private static final String COMES_OF_AGE = "minorUntil";

    private final Loading loading;
    private final Problems problems;
    private final String prefix;

    /**
     * @param loading what rules are loaded with
     * @param prefix path of the JSON array whose objects are read, with a point at its end; otherwise empty
     */
    ValueRules(Loading loading, String prefix) {
        this.loading = loading;
        this.prefix = prefix;
        problems = loading.problems();
    }

    /** The rule; nothing where it is so wrong that nothing can be said of it. */
    Optional<Rule> rule(Yaml yaml, Wanted wanted, String path) {
        if (!(yaml instanceof Block block)) {
            problems.add(yaml.at(), path, "must be a rule such as {column: …} or {constant: …}");
            return Optional.empty();
        }
        String name = block.get("read").flatMap(Yaml::text).orElse(wanted.defaultReader());
        Optional<ReaderType> reader = ValueReaders.named(name);
        List<String> settings = reader.map(ValueRules::settingNames)
                .orElse(List.copyOf(block.entries().keySet()));
        Section section =
                Section.of(block, path, Syntax.VALUE_RULE, settings, problems).orElseThrow();
        List<String> sources = Syntax.SOURCES.stream().filter(section::has).toList();
        if (sources.size() != 1) {
            String message = sources.isEmpty()
                    ? "needs one of " + String.join(", ", Syntax.SOURCES)
                    : "must have only one of " + String.join(", ", sources);
            problems.add(section.at(), path, message);
            return Optional.empty();
        }
        return switch (sources.get(0)) {
            case "constant" -> constant(section, wanted);
            case "pseudonym" -> pseudonym(section);
            case "firstOf" -> firstOf(section, wanted);
            default -> reader.flatMap(type -> cell(section, type, wanted));
        };
    }

    private static List<String> settingNames(ReaderType type) {
        return type.settings().stream().map(SettingSpec::name).toList();
    }

    private Optional<Rule> constant(Section section, Wanted wanted) {
        refuseBeside("constant", section);
        return canonical("constant", section, wanted).map(Given::of).map(ConstantRule::new);
    }

    private Optional<Rule> firstOf(Section section, Wanted wanted) {
        refuseBeside("firstOf", section);
        var rules = new ArrayList<Rule>();
        if (section.get("firstOf").orElse(null) instanceof Sequence written) {
            for (int i = 0; i < written.items().size(); i++) {
                rule(written.items().get(i), wanted, Paths.item(section.path("firstOf"), i))
                        .ifPresent(rules::add);
            }
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(new FirstOfRule(rules));
    }

    private Optional<Rule> pseudonym(Section section) {
        refuseBeside("pseudonym", section);
        if (section.flag("pseudonym").filter(flag -> flag).isEmpty()
                || loading.pseudonymColumn().isEmpty()) {
            problems.add(section.at("pseudonym"), section.path("pseudonym"), "must be true, with a section pseudonym");
            return Optional.empty();
        }
        return loading.pseudonymColumn().map(Column::new).map(PseudonymRule::new);
    }

    private void refuseBeside(String source, Section section) {
        section.block().entries().forEach((key, entry) -> {
            if (!key.equals(source)) {
                problems.add(entry.keyAt(), section.path(key), "does nothing beside " + source + "; remove it");
            }
        });
    }

    private Optional<Rule> cell(Section section, ReaderType type, Wanted wanted) {
        List<String> columns = columns(section, type);
        var settings = new ReaderSettings(loading, prefix, section);
        var reader = settings.reader(type);
        Optional<String> misfit = wanted.faultOfReader(type.name());
        misfit.ifPresent(message -> problems.add(section.at("read"), section.path("read"), message));
        Optional<CodeTable> table = table(section, type, wanted);
        boolean drops = section.text("unlessListed").isPresent();
        boolean required = section.flag("required").orElse(false);
        refuseIf(drops && table.isEmpty(), "unlessListed", "needs a table", section);
        refuseIf(section.has("split") && !wanted.array(), "split", "is only for arrays", section);
        refuseIf(required && section.has("default"), "default", "does nothing where an empty cell is refused", section);
        Optional<JsonNode> otherwise = canonical("default", section, wanted);
        if (reader.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        var reading = new CellReading(
                table, drops, reader.get(), section.text("prefix").orElse(""));
        var shape = new ValueRule.Shape(wanted.array(), section.text("split").orElse(""));
        boolean tellsAll = columns.size() == 1 && settings.columns().isEmpty();
        boolean personal = type.name().equals(Readers.EIGHTEENTH_BIRTHDAY);
        return Optional.of(new ValueRule(
                columns.stream().map(Column::new).toList(),
                settings.columns(),
                reading,
                shape,
                required,
                otherwise.map(Given::of).orElse(Single.NOTHING),
                tellsAll && !personal
                        ? Optional.of(loading.memories().of(reading, shape, columns.get(0)))
                        : Optional.empty()));
    }

    private List<String> columns(Section section, ReaderType type) {
        boolean birthday = type.name().equals(Readers.EIGHTEENTH_BIRTHDAY);
        refuseIf(
                birthday && !section.path().equals("fields." + COMES_OF_AGE),
                "read",
                "only " + COMES_OF_AGE + " may be made of a date of birth",
                section);
        String key = section.has("column") ? "column" : "columns";
        List<String> written = section.text("column").map(List::of).orElseGet(() -> section.texts("columns"));
        List<String> columns = written.stream().map(Tables::header).toList();
        for (String column : columns) {
            refuseIf(column.isEmpty() && prefix.isEmpty(), key, "must be a header", section);
            var way = birthday ? ColumnUses.Way.BLINDLY : ColumnUses.Way.OPENLY;
            loading.uses().add(prefix + column, section.at(key), section.path(key), way);
        }
        return columns;
    }

    private Optional<CodeTable> table(Section section, ReaderType type, Wanted wanted) {
        Optional<LoadedTable> table = section.text("table")
                .flatMap(name -> loading.tables().use(name, section.at("table"), section.path("table")));
        String before = section.text("prefix").orElse("");
        if (Readers.givesText(type.name()) && wanted.single().isPresent()) {
            table.ifPresent(codes -> refuseBadCodes(codes, before, wanted, section.path()));
        }
        return table.map(LoadedTable::codes);
    }

    private void refuseBadCodes(LoadedTable table, String before, Wanted wanted, String field) {
        for (LoadedTable.Entry entry : table.entries()) {
            wanted.faultOf(JsonNodeFactory.instance.textNode(before + entry.code()))
                    .ifPresent(fault -> problems.add(
                            entry.at(),
                            entry.path(),
                            "the code " + entry.code() + " is none for " + field + ": " + fault));
        }
    }

    private Optional<JsonNode> canonical(String key, Section section, Wanted wanted) {
        Optional<JsonNode> value = section.get(key).map(Forms::json);
        Optional<String> fault = value.flatMap(wanted::faultOf);
        fault.ifPresent(message -> problems.add(section.at(key), section.path(key), message));
        return fault.isPresent() ? Optional.empty() : value.map(json -> inArray(json, wanted));
    }

    private static JsonNode inArray(JsonNode value, Wanted wanted) {
        return wanted.array() && !value.isArray()
                ? JsonNodeFactory.instance.arrayNode().add(value)
                : value;
    }

    private void refuseIf(boolean wrong, String key, String message, Section section) {
        if (wrong) {
            problems.add(section.at(key), section.path(key), message);
        }
    }
}
