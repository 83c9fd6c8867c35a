package org.musubi.ingest.table;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/** Takes records of a CSV file apart, each of which is whole: after a closing quote comes a delimiter or the end. */
final class CsvCells {
    private final char delimiter;
    private final char quote;
    private char[] unquoted = {};

    /** Takes the cells of a record in turn. */
    @FunctionalInterface
    interface Taker {
        /** What stands between two indexes; good until the next cell. */
        void take(char[] chars, int from, int to);
    }

    CsvCells(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** All cells as they stand. */
    List<String> texts(CharBuffer record) {
        var texts = new ArrayList<String>();
        cut(record, (chars, from, to) -> texts.add(new String(chars, from, to - from)));
        return texts;
    }

    void cut(CharBuffer record, Taker taker) {
        char[] chars = record.array();
        int at = record.arrayOffset() + record.position();
        int end = at + record.remaining();
        while (at <= end) {
            boolean quoted = at < end && chars[at] == quote;
            at = 1 + (quoted ? quoted(chars, at + 1, end, taker) : plain(chars, at, end, taker));
        }
    }

    private int plain(char[] chars, int from, int end, Taker taker) {
        int to = from;
        while (to < end && chars[to] != delimiter) {
            to++;
        }
        taker.take(chars, from, to);
        return to;
    }

    private int quoted(char[] chars, int from, int end, Taker taker) {
        int doubled = 0;
        int to = from;
        while (to < end && (chars[to] != quote || isQuote(chars, to + 1, end))) {
            boolean two = chars[to] == quote;
            doubled += two ? 1 : 0;
            to += two ? 2 : 1;
        }
        if (doubled == 0) {
            taker.take(chars, from, to);
        } else {
            int length = to - from - doubled;
            taker.take(withSingleQuotes(chars, from, to), 0, length);
        }
        return to + 1;
    }

    private boolean isQuote(char[] chars, int at, int end) {
        return at < end && chars[at] == quote;
    }

    private char[] withSingleQuotes(char[] chars, int from, int to) {
        if (unquoted.length < to - from) {
            unquoted = new char[to - from];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            unquoted[length++] = chars[i];
            i += chars[i] == quote ? 1 : 0;
        }
        return unquoted;
    }
}
