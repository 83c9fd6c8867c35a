package org.musubi.ingest.mapping.load;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.table.Encoding;
import org.musubi.ingest.table.TableFormat;

/** The section {@code format}: how files are written, and how they are named where the mapping does not say it. */
final class FormatSection {
    private static final String TYPE = "type";
    private static final Map<String, List<String>> TYPES_OF_KEY = Map.of(
            "encoding", List.of("csv", "json-lines", "json-array"),
            "burmese", List.of("csv", "xlsx", "json-lines", "json-array"),
            "delimiter", List.of("csv"),
            "quote", List.of("csv"),
            "headerRow", List.of("csv", "xlsx"),
            "sheet", List.of("xlsx"),
            "path", List.of("json-array"));

    private final Section section;
    private final Problems problems;

    private FormatSection(Section section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    static Optional<TableFormat> read(Section section, Problems problems) {
        return section.text(TYPE).flatMap(type -> new FormatSection(section, problems).format(type));
    }

    /** Names of the files of a format. */
    static List<String> fileNames(TableFormat format) {
        if (format instanceof TableFormat.Csv) {
            return List.of("*.csv");
        }
        if (format instanceof TableFormat.Xlsx) {
            return List.of("*.xlsx");
        }
        return format instanceof TableFormat.JsonLines ? List.of("*.jsonl") : List.of("*.json");
    }

    private Optional<TableFormat> format(String type) {
        TYPES_OF_KEY.forEach((key, types) -> {
            if (section.has(key) && !types.contains(type)) {
                problems.add(section.at(key), section.path(key), "is only for " + String.join(", ", types));
            }
        });
        return Optional.of(
                switch (type) {
                    case "csv" ->
                        new TableFormat.Csv(
                                encoding(),
                                section.text("delimiter").map(text -> text.charAt(0)),
                                section.text("quote")
                                        .map(text -> text.charAt(0))
                                        .orElse('"'),
                                headerRow());
                    case "xlsx" -> new TableFormat.Xlsx(section.text("sheet"), headerRow(), burmese());
                    case "json-lines" -> new TableFormat.JsonLines(encoding());
                    default ->
                        new TableFormat.JsonArray(
                                encoding(), section.text("path").orElse(""));
                });
    }

    private int headerRow() {
        return section.whole("headerRow").orElse(1);
    }

    private Encoding encoding() {
        Optional<Charset> charset =
                section.text("encoding").filter(name -> !name.equals("detect")).flatMap(this::charset);
        return new Encoding(charset, burmese());
    }

    private boolean burmese() {
        return section.text("burmese").filter("zawgyi-or-unicode"::equals).isPresent();
    }

    private Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            String question = Nearest.question(name, Charset.availableCharsets().keySet());
            problems.add(section.at("encoding"), section.path("encoding"), "is no known charset" + question);
            return Optional.empty();
        }
    }
}
