package org.musubi.ingest.mapping.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.mapping.load.LoadedTable.Entry;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.syntax.Syntax;
import org.musubi.ingest.value.Normal;

/** The section {@code tables}: the publisher's words and their codes, written in the mapping or in files beside it. */
final class TablesSection {
    private static final String PATH = "tables";
    private static final String FILE = "file";

    private final Path folder;
    private final Problems problems;
    private final Map<String, LoadedTable> tables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param folder where the mapping is
     * @param problems where faults go
     */
    TablesSection(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void read(Yaml yaml) {
        if (yaml instanceof Block block) {
            block.entries().forEach((name, entry) -> tables.put(name, table(name, entry)));
        }
    }

    /** The table of a name; a problem where there is none. */
    Optional<LoadedTable> use(String name, At at, String path) {
        used.add(name);
        if (!tables.containsKey(name)) {
            problems.add(at, path, "there is no table " + name + Nearest.question(name, tables.keySet()));
        }
        return Optional.ofNullable(tables.get(name));
    }

    void refuseUnused() {
        tables.values().stream().filter(table -> !used.contains(table.name())).forEach(table -> {
            String message = "no rule uses this table; remove it, or name it in a rule with table: " + table.name();
            problems.add(table.at(), Paths.key(PATH, table.name()), message);
        });
    }

    private LoadedTable table(String name, Yaml.Entry entry) {
        String path = Paths.key(PATH, name);
        if (!(entry.value() instanceof Block block) || block.entries().isEmpty()) {
            problems.add(entry.value().at(), path, "must be words and codes {word: CODE}, or {file: table.csv}");
            return new LoadedTable(name, entry.keyAt(), List.of());
        }
        boolean inFile = block.entries().size() == 1 && block.has(FILE);
        var entries = inFile ? fromFile(block, path) : inline(block, path);
        refuseDoubtful(entries);
        return new LoadedTable(name, entry.keyAt(), entries);
    }

    private List<Entry> inline(Block block, String path) {
        var entries = new ArrayList<Entry>();
        block.entries().forEach((word, entry) -> {
            String wordPath = Paths.key(path, word);
            entry.value()
                    .text()
                    .ifPresentOrElse(
                            code -> entries.add(
                                    new Entry(word, code, entry.value().at(), wordPath)),
                            () -> problems.add(entry.value().at(), wordPath, "must be a code"));
        });
        return entries;
    }

    private List<Entry> fromFile(Block block, String path) {
        var section = Section.of(block, path, Syntax.TABLE_FILE, problems);
        return section.flatMap(table -> table.text(FILE))
                .map(name -> fromFile(name, block.get(FILE).orElseThrow().at(), Paths.key(path, FILE)))
                .orElse(List.of());
    }

    private List<Entry> fromFile(String name, At at, String path) {
        try {
            return TableFile.read(
                    Files.readString(folder.resolve(name), StandardCharsets.UTF_8), name, at, path, problems);
        } catch (IOException | InvalidPathException e) {
            problems.add(at, path, "cannot read " + name + " beside the mapping as UTF-8 text");
            return List.of();
        }
    }

    /** Two words that are compared as one must not mean two things. */
    private void refuseDoubtful(List<Entry> entries) {
        var codes = new HashMap<String, String>();
        for (Entry entry : entries) {
            String earlier = codes.putIfAbsent(Normal.folded(entry.word()), entry.code());
            if (earlier != null && !earlier.equals(entry.code())) {
                problems.add(entry.at(), entry.path(), "the same word has another code above; keep one");
            }
        }
    }
}
