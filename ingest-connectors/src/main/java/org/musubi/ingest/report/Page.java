package org.musubi.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text that are being written, of a given width. */
final class Page {
    private final int width;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    /** A line that begins with a label. */
    record Labelled(String label, String text) {}

    Page(int width, Locale locale) {
        this.width = width;
        this.locale = locale;
    }

    void heading(String text, char rule) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
        lines.add(String.valueOf(rule).repeat(Math.min(width, FixedWidth.of(text))));
    }

    void blank() {
        lines.add("");
    }

    void line(String text) {
        lines.add(text);
    }

    /** A paragraph, and how far it is set in. */
    void paragraph(int indent, String text) {
        FixedWidth.wrap(text, width - indent, locale).forEach(line -> lines.add(" ".repeat(indent) + line));
    }

    /** Lines whose texts stand under one another, to the right of their labels. */
    void table(int indent, List<Labelled> rows) {
        int labels =
                rows.stream().mapToInt(row -> FixedWidth.of(row.label())).max().orElse(0);
        for (Labelled row : rows) {
            String label = " ".repeat(indent) + FixedWidth.pad(row.label(), labels + 2);
            String under = " ".repeat(indent + labels + 2);
            List<String> text = FixedWidth.wrap(row.text(), width - under.length(), locale);
            lines.add(label + text.get(0));
            text.stream().skip(1).forEach(line -> lines.add(under + line));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
