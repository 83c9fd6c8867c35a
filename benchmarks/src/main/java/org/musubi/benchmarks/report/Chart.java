package org.musubi.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * Bars of one measure as SVG, for a white page and for a phone: few and large words, each name above its bar, each value at its
 * end. The scale is logarithmic, and says so, where the bars are too different for another.
 *
 * @param title what was measured
 * @param note on what, in which unit
 */
record Chart(String title, String note, List<Bar> bars) {
    private static final int WIDTH = 720;
    private static final int MARGIN = 20;
    private static final int HEAD = 96;
    private static final int ROW = 66;
    private static final int BAR = 28;
    private static final int LONGEST_BAR = 520;
    private static final int SHORTEST_BAR = 3;
    private static final double TOO_DIFFERENT = 50;

    /**
     * One bar.
     *
     * @param isMusubi whether it is of Musubi, not of a peer
     */
    record Bar(String name, double value, boolean isMusubi) {}

    Chart {
        bars = List.copyOf(bars);
    }

    String svg() {
        int height = HEAD + ROW * bars.size() + MARGIN;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                <style>
                text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #24292f; font-size: 21px }
                .title { font-size: 27px; font-weight: 700 }
                .note { fill: #57606a }
                .musubi { fill: #1f6feb }
                .other { fill: #afb8c1 }
                </style>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text class="title" x="%4$d" y="42">%3$s</text>
                <text class="note" x="%4$d" y="74">%5$s</text>
                """.formatted(
                WIDTH, height, escaped(title), MARGIN, escaped(isLogarithmic() ? note + ", logarithmic scale" : note)));
        for (int row = 0; row < bars.size(); row++) {
            svg.append(bar(bars.get(row), HEAD + ROW * row));
        }
        return svg.append("</svg>\n").toString();
    }

    private String bar(Bar bar, int top) {
        double length = length(bar.value());
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d">%s</text>
                <rect class="%s" x="%d" y="%d" width="%.1f" height="%d" rx="3"/>
                <text x="%.1f" y="%d">%s</text>
                """,
                MARGIN,
                top + 22,
                escaped(bar.name()),
                bar.isMusubi() ? "musubi" : "other",
                MARGIN,
                top + 30,
                length,
                BAR,
                MARGIN + length + 10,
                top + 52,
                Numbers.of(bar.value()));
    }

    private double length(double value) {
        double part = isLogarithmic()
                ? Math.log10(value / smallest() * 10) / Math.log10(largest() / smallest() * 10)
                : value / largest();
        return Math.max(SHORTEST_BAR, LONGEST_BAR * part);
    }

    private boolean isLogarithmic() {
        return smallest() > 0 && largest() / smallest() > TOO_DIFFERENT;
    }

    private double largest() {
        return bars.stream().mapToDouble(Bar::value).max().orElseThrow();
    }

    private double smallest() {
        return bars.stream().mapToDouble(Bar::value).min().orElseThrow();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
