package org.musubi.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** Three digits that count, and all that stand before the point. */
    static String of(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        } else if (size >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        } else if (size >= 1 || size == 0) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
        int digits = 2 - (int) Math.floor(Math.log10(size));
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
