package org.musubi.ingest.mapping.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.load.Yaml.Scalar;
import org.musubi.ingest.mapping.load.Yaml.Sequence;
import org.musubi.ingest.mapping.rule.CodeTable;
import org.musubi.ingest.mapping.syntax.Syntax;
import org.musubi.ingest.table.Tables;
import org.musubi.ingest.value.ReaderMade;
import org.musubi.ingest.value.ReaderType;
import org.musubi.ingest.value.Setting;
import org.musubi.ingest.value.SettingKind;
import org.musubi.ingest.value.SettingProblem;
import org.musubi.ingest.value.SettingSpec;
import org.musubi.ingest.value.Settings;
import org.musubi.ingest.value.ValueReader;

/** The settings that one rule gives its reader. */
final class ReaderSettings {
    private final Loading loading;
    private final String prefix;
    private final Section section;
    private final List<String> columns = new ArrayList<>();

    /**
     * @param loading what rules are loaded with
     * @param prefix path of the JSON array whose objects are read, with a point at its end; otherwise empty
     * @param section the rule
     */
    ReaderSettings(Loading loading, String prefix, Section section) {
        this.loading = loading;
        this.prefix = prefix;
        this.section = section;
    }

    /** The reader; nothing where its settings do not fit. */
    Optional<ValueReader> reader(ReaderType type) {
        Map<String, Setting> settings = new HashMap<>();
        boolean whole = true;
        for (SettingSpec spec : type.settings()) {
            Optional<Yaml> written = section.block().get(spec.name());
            Optional<Setting> setting = written.flatMap(yaml -> setting(yaml, spec, section.path(spec.name())));
            setting.ifPresent(value -> settings.put(spec.name(), value));
            whole &= written.isPresent() == setting.isPresent();
        }
        ReaderMade made = type.make(new Settings(settings));
        if (whole && made instanceof ReaderMade.Unfit unfit) {
            unfit.problems().forEach(this::report);
        }
        return made instanceof ReaderMade.Ready ready ? Optional.of(ready.reader()) : Optional.empty();
    }

    /** The columns that the reader looks at beside the one that it reads. */
    List<String> columns() {
        return List.copyOf(columns);
    }

    private void report(SettingProblem problem) {
        At at = problem.setting().map(section::at).orElse(section.at());
        String path = problem.setting().map(section::path).orElse(section.path());
        loading.problems().add(at, path, problem.message());
    }

    private Optional<Setting> setting(Yaml yaml, SettingSpec spec, String path) {
        if (yaml instanceof Scalar scalar && scalar.type() != Yaml.Type.NOTHING) {
            return Optional.of(scalar(scalar));
        }
        if (yaml instanceof Sequence list
                && Forms.texts(list).size() == list.items().size()) {
            return Optional.of(new Setting.Words(Forms.texts(list)));
        }
        if (yaml instanceof Block && spec.kinds().contains(SettingKind.TABLE)) {
            return Section.of(yaml, path, Syntax.SETTING_TABLE, loading.problems())
                    .flatMap(this::table)
                    .map(codes -> new Setting.Table(codes.codes()));
        }
        if (yaml instanceof Block) {
            return Section.of(yaml, path, Syntax.SETTING_COLUMN, loading.problems())
                    .flatMap(this::column);
        }
        loading.problems().add(yaml.at(), path, "must be a value, a list of values or {column: …}");
        return Optional.empty();
    }

    private static Setting scalar(Scalar scalar) {
        return scalar.type() == Yaml.Type.NUMBER && scalar.written().matches("-?[0-9]+(?:\\.[0-9]+)?")
                ? new Setting.Decimal(new BigDecimal(scalar.written()))
                : new Setting.Text(scalar.written());
    }

    private Optional<CodeTable> table(Section written) {
        return written.text("table")
                .flatMap(name -> loading.tables().use(name, written.at("table"), written.path("table")))
                .map(LoadedTable::codes);
    }

    private Optional<Setting> column(Section written) {
        Optional<String> header = written.text("column").map(Tables::header);
        Optional<Function<String, Optional<String>>> table = table(written).map(codes -> codes::code);
        header.ifPresent(column -> {
            columns.add(column);
            loading.uses().add(prefix + column, written.at("column"), written.path("column"), ColumnUses.Way.OPENLY);
        });
        return header.map(column -> new Setting.Column(column, table));
    }
}
