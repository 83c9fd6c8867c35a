package org.musubi.ingest.table;

/** Finds what separates the cells: of comma, semicolon, tab and bar, what stands most often in the header outside of quotes. */
final class CsvDelimiter {
    private static final char[] KNOWN = {',', ';', '\t', '|'};

    private CsvDelimiter() {}

    static char in(String header, char quote) {
        int[] counts = new int[KNOWN.length];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char each = header.charAt(i);
            quoted ^= each == quote;
            for (int known = 0; known < KNOWN.length && !quoted; known++) {
                counts[known] += each == KNOWN[known] ? 1 : 0;
            }
        }
        int most = 0;
        for (int known = 1; known < KNOWN.length; known++) {
            most = counts[known] > counts[most] ? known : most;
        }
        return KNOWN[most];
    }
}
