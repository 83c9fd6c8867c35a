package org.musubi.ingest.mapping.load;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.Outline;
import org.musubi.ingest.mapping.FileNames;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.Pseudonym;
import org.musubi.ingest.mapping.Updates;
import org.musubi.ingest.mapping.column.Columns;
import org.musubi.ingest.mapping.column.HeaderPattern;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.rule.ObjectRule;
import org.musubi.ingest.mapping.rule.Rule;
import org.musubi.ingest.mapping.syntax.Syntax;
import org.musubi.ingest.mapping.syntax.Wanted;
import org.musubi.ingest.table.TableFormat;
import org.musubi.ingest.table.Tables;
import org.musubi.schemas.topics.RecordKind;

/** A whole mapping, section by section. */
final class MappingLoader {
    private static final String DEFAULT_SHARE = "20";

    private final Section section;
    private final Problems problems;
    private final TablesSection tables;

    private MappingLoader(Section section, Path folder, Problems problems) {
        this.section = section;
        this.problems = problems;
        tables = new TablesSection(folder, problems);
    }

    /**
     * Reads a mapping.
     *
     * @param yaml the file
     * @param folder where it is
     * @param problems where faults go
     * @return nothing once there is a problem
     */
    static Optional<Mapping> read(Yaml yaml, Path folder, Problems problems) {
        return Section.of(yaml, "", Syntax.MAPPING, problems)
                .flatMap(section -> new MappingLoader(section, folder, problems).mapping())
                .filter(mapping -> problems.isEmpty());
    }

    private Optional<Mapping> mapping() {
        Columns columns = columns();
        var uses = new ColumnUses(columns);
        section.get("tables").ifPresent(tables::read);
        Optional<TableFormat> format =
                section.section("format", Syntax.FORMAT, problems).flatMap(keys -> FormatSection.read(keys, problems));
        Optional<String> rowsOfARecord = rowsOfARecord(uses);
        Optional<Pseudonym> pseudonym = pseudonym(uses);
        boolean json = format.filter(
                        type -> type instanceof TableFormat.JsonLines || type instanceof TableFormat.JsonArray)
                .isPresent();
        var loading = new Loading(
                problems,
                uses,
                tables,
                new Memories(),
                pseudonym.map(Pseudonym::column),
                rowsOfARecord.isPresent(),
                json);
        Optional<RecordKind> kind = section.text("kind").map(MappingLoader::kind);
        Optional<ObjectRule> fields = kind.flatMap(known -> fields(known, loading));
        Optional<Rule> withdrawn = yesNo("withdrawn", loading);
        Optional<Rule> leftOut = yesNo("leftOut", loading);
        tables.refuseUnused();
        uses.check(problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                section.text("mapping").orElseThrow(),
                kind.orElseThrow(),
                section.text("language").orElse("en"),
                fileNames(format.orElseThrow()),
                updates(),
                withdrawAtMost(),
                format.orElseThrow(),
                rowsOfARecord,
                columns,
                pseudonym,
                fields.orElseThrow(),
                withdrawn,
                leftOut));
    }

    private Columns columns() {
        Optional<Section> keys = section.section("columns", Syntax.COLUMNS, problems);
        return new Columns(
                patterns(keys, "personal"),
                patterns(keys, "ignored"),
                keys.flatMap(written -> written.text("others"))
                        .filter("refuse"::equals)
                        .isPresent());
    }

    private static List<HeaderPattern> patterns(Optional<Section> keys, String key) {
        return keys.map(written -> written.texts(key)).orElse(List.of()).stream()
                .map(HeaderPattern::new)
                .toList();
    }

    private Optional<String> rowsOfARecord(ColumnUses uses) {
        return section.section("rowsOfARecord", Syntax.ROWS_OF_A_RECORD, problems)
                .flatMap(keys -> column(keys, "sameColumn", ColumnUses.Way.OPENLY, uses));
    }

    private Optional<Pseudonym> pseudonym(ColumnUses uses) {
        Optional<Section> written = section.section("pseudonym", Syntax.PSEUDONYM, problems);
        Optional<String> column = written.flatMap(keys -> column(keys, "column", ColumnUses.Way.BLINDLY, uses));
        Optional<String> secret = written.flatMap(keys -> keys.text("secret"));
        return column.filter(header -> secret.isPresent())
                .map(header -> new Pseudonym(
                        header,
                        written.flatMap(keys -> keys.text("prefix")).orElse(""),
                        written.flatMap(keys -> keys.whole("digits")).orElse(0),
                        secret.orElseThrow()));
    }

    private static Optional<String> column(Section keys, String key, ColumnUses.Way way, ColumnUses uses) {
        Optional<String> column = keys.text(key).map(Tables::header);
        column.ifPresent(header -> uses.add(header, keys.at(key), keys.path(key), way));
        return column;
    }

    private Optional<ObjectRule> fields(RecordKind kind, Loading loading) {
        return section.get("fields")
                .map(fields -> new FieldRules(loading, "").object((Block) fields, Outline.of(kind), "fields"));
    }

    private Optional<Rule> yesNo(String key, Loading loading) {
        return section.get(key)
                .flatMap(rule -> new ValueRules(loading, "").rule(rule, Wanted.one(Outline.WITHDRAWN), key));
    }

    private FileNames fileNames(TableFormat format) {
        List<String> written = section.texts("files");
        return new FileNames(written.isEmpty() ? FormatSection.fileNames(format) : written);
    }

    private Updates updates() {
        String label = section.text("updates").orElse(Updates.DELTA.label());
        return Arrays.stream(Updates.values())
                .filter(updates -> updates.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal withdrawAtMost() {
        String percent = section.text("withdrawAtMost").orElse(DEFAULT_SHARE).replace("%", "");
        return new BigDecimal(percent).movePointLeft(2);
    }

    private static RecordKind kind(String label) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
