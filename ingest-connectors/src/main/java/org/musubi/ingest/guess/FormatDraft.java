package org.musubi.ingest.guess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.musubi.ingest.table.Encoding;
import org.musubi.ingest.table.TableFormat;

/**
 * The section {@code format} of a draft.
 *
 * @param format as found
 * @param zawgyi whether Burmese text in Zawgyi was found
 */
record FormatDraft(TableFormat format, boolean zawgyi) {
    List<String> lines() {
        var lines = new ArrayList<String>();
        if (format instanceof TableFormat.Csv csv) {
            lines.add("type: csv");
            lines.add(encoding(csv.encoding()));
            lines.add("delimiter: "
                    + Flow.quoted(csv.delimiter().map(String::valueOf).orElse(",")));
            headerRow(csv.headerRow(), lines);
        } else if (format instanceof TableFormat.Xlsx xlsx) {
            lines.add("type: xlsx");
            xlsx.sheet().ifPresent(sheet -> lines.add("sheet: " + Flow.quoted(sheet)));
            headerRow(xlsx.headerRow(), lines);
        } else if (format instanceof TableFormat.JsonLines json) {
            lines.add("type: json-lines");
            lines.add(encoding(json.encoding()));
        } else if (format instanceof TableFormat.JsonArray array) {
            lines.add("type: json-array");
            lines.add(encoding(array.encoding()));
            if (!array.path().isEmpty()) {
                lines.add("path: " + Flow.quoted(array.path()));
            }
        }
        if (zawgyi) {
            lines.add("burmese: zawgyi-or-unicode");
        }
        return lines;
    }

    private static String encoding(Encoding encoding) {
        String name = encoding.charset().orElse(StandardCharsets.UTF_8).name().toLowerCase(Locale.ROOT);
        return "encoding: " + name;
    }

    private static void headerRow(int row, List<String> lines) {
        if (row > 1) {
            lines.add("headerRow: " + row);
        }
    }
}
