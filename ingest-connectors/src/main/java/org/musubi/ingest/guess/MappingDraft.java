package org.musubi.ingest.guess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.musubi.schemas.topics.RecordKind;

/** The YAML of a first mapping, section by section. */
final class MappingDraft {
    private static final int LONGEST_NAME = 40;
    private static final int MOST_STATES = 30;

    private final Path file;
    private final Layout layout;
    private final Sample sample;
    private final Home home;
    private final Chosen chosen;
    private final TableDrafts tables;
    private final List<String> left = new ArrayList<>();

    MappingDraft(Path file, Layout layout, Sample sample, List<Judged> columns) {
        this.file = file;
        this.layout = layout;
        this.sample = sample;
        chosen = new Chosen(columns);
        home = Home.of(columns.stream().map(judged -> judged.column().header()).toList());
        tables = new TableDrafts(home.language());
    }

    /** What somebody has to fill in, once the {@linkplain #lines lines} are made. */
    List<String> left() {
        var all = new ArrayList<>(left);
        all.addAll(tables.left());
        return all;
    }

    List<String> lines() {
        left.clear();
        List<String> fields = new FieldDrafts(layout.kind(), home, chosen, tables, left).lines();
        List<String> withdrawn = withdrawn();
        var lines = new ArrayList<String>();
        lines.addAll(head());
        lines.add("format:");
        new FormatDraft(layout.format(), sample.zawgyi()).lines().forEach(line -> lines.add("  " + line));
        lines.addAll(rowsOfARecord());
        lines.addAll(columns());
        lines.addAll(pseudonym());
        lines.addAll(tables.lines());
        lines.add("fields:");
        lines.addAll(fields);
        lines.addAll(withdrawn);
        return lines;
    }

    private List<String> head() {
        RecordKind kind = layout.kind();
        return List.of(
                "# A first draft, made from a sample of one file. Go through it line by line: everything here is a guess.",
                "# What may be written: docs/mappings.md. Try it with: ./musubi validate --mapping THIS FILE",
                "mapping: " + name(kind),
                "kind: " + kind.label(),
                "language: " + home.language() + "   # of the report to the publisher: en, ja, vi, km or my",
                "files: [" + Flow.quoted(glob()) + "]",
                "updates: delta   # snapshot: what is missing in the newest file is withdrawn");
    }

    private String glob() {
        return file.getFileName().toString().replaceAll("[0-9]+(?:[-_.]?[0-9]+)*", "*");
    }

    private String name(RecordKind kind) {
        String words = file.getFileName()
                .toString()
                .replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
        String start = words.length() > LONGEST_NAME || words.isEmpty() ? "new-feed" : words;
        return start + "-" + kind.label();
    }

    private List<String> rowsOfARecord() {
        return layout.kind() == RecordKind.CANDIDATE && EntryDrafts.hasCostRows(chosen)
                ? List.of(
                        "rowsOfARecord:",
                        "  sameColumn: "
                                + Flow.quoted(chosen.column("recordNumber")
                                        .orElseThrow()
                                        .header()))
                : List.of();
    }

    private List<String> columns() {
        var lines = new ArrayList<String>();
        lines.add("columns:");
        lines.addAll(list("personal", "never read, whatever else is changed", Judged::isPersonal));
        boolean numbered = !rowsOfARecord().isEmpty()
                || (layout.kind() == RecordKind.VACANCY
                        && chosen.column("vacancyId").isEmpty());
        Optional<SampleColumn> number = chosen.column("recordNumber").filter(column -> numbered);
        lines.addAll(list(
                "ignored",
                "left out",
                judged -> judged.isIgnored()
                        && number.filter(judged.column()::equals).isEmpty()));
        lines.add("  others: report   # columns that come later: report lists them, refuse refuses the file");
        chosen.columns().stream()
                .filter(judged -> judged.meaning().isEmpty())
                .forEach(judged -> lines.add("  # dropped whatever is written here: "
                        + Flow.quoted(judged.column().header())));
        return lines;
    }

    private List<String> list(String key, String explanation, Predicate<Judged> which) {
        var lines = new ArrayList<String>();
        chosen.columns().stream()
                .filter(which.and(judged -> !judged.isUnspeakable()))
                .map(judged -> "    - " + Flow.quoted(judged.column().header()) + "   # " + judged.why())
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            lines.add(0, "  " + key + ":   # " + explanation);
        }
        return lines;
    }

    private List<String> pseudonym() {
        boolean wanted = layout.kind() == RecordKind.CANDIDATE
                && chosen.column("candidateId").isEmpty()
                && chosen.number().isPresent();
        if (!wanted) {
            return List.of();
        }
        if (home.origin().isEmpty()) {
            left.add("pseudonym.prefix: the candidates' country of origin and a dash, such as VNM-");
        }
        String prefix = home.origin().isEmpty() ? "XXX" : home.origin();
        return List.of(
                "pseudonym:   # in place of the national number, which is read for nothing else",
                "  column: " + Flow.quoted(chosen.number().orElseThrow().header()),
                "  prefix: " + prefix + "-   # the country of origin and a dash",
                "  secret: agency   # name of the agency's own secret");
    }

    private List<String> withdrawn() {
        Optional<SampleColumn> column = chosen.column("withdrawn");
        if (column.isEmpty()) {
            return List.of();
        }
        Flow rule = Flow.column(column.get().header()).text("read", "yes-no");
        if (Trial.of(column.get()).reads("yes-no", Map.of())) {
            return List.of("withdrawn: " + rule + "   # yes takes the record back");
        }
        var known = new CodeWords("withdrawn");
        List<String> words = ValueDrafts.words(column.get()).stream()
                .filter(Looks::codeWord)
                .limit(MOST_STATES)
                .toList();
        List<String> yes =
                words.stream().filter(word -> known.code(word).isPresent()).toList();
        List<String> no = words.stream().filter(word -> !yes.contains(word)).toList();
        rule.raw("yes", sequence(yes)).raw("no", sequence(no));
        if (yes.isEmpty()) {
            left.add("withdrawn: say which word of its column takes a record back, or leave it out");
            return List.of("# withdrawn: " + rule);
        }
        return List.of("withdrawn: " + rule + "   # yes takes the record back");
    }

    private static String sequence(List<String> words) {
        return words.stream().map(Flow::quoted).toList().toString();
    }
}
