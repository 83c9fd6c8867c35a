package org.musubi.ingest.table;

import java.util.ArrayList;
import java.util.List;

/** Takes records of a CSV file apart, each of which is whole: after a closing quote comes a delimiter or the end. */
final class CsvCells {
    private final Mark quote;
    private byte[] unquoted = {};

    /** Takes the cells of a record in turn. */
    @FunctionalInterface
    interface Taker {
        /** What stands between two indexes; good until the next cell. */
        void take(byte[] bytes, int from, int to);
    }

    CsvCells(Mark quote) {
        this.quote = quote;
    }

    /** All cells as they stand. */
    List<String> texts(RecordCutter record) {
        var texts = new ArrayList<String>();
        cut(record, (bytes, from, to) -> texts.add(CheckedText.string(bytes, from, to)));
        return texts;
    }

    void cut(RecordCutter record, Taker taker) {
        byte[] bytes = record.bytes();
        int count = record.cells();
        for (int cell = 0; cell < count; cell++) {
            int from = record.cellBegin(cell);
            int to = record.cellEnd(cell);
            if (quote.isAt(bytes, from, to)) {
                unquote(bytes, from + quote.length(), to - quote.length(), taker);
            } else {
                taker.take(bytes, from, to);
            }
        }
    }

    /** Of two quotes inside a quoted cell one is meant. */
    private void unquote(byte[] bytes, int from, int to, Taker taker) {
        int at = from;
        while (at < to && !quote.isAt(bytes, at, to)) {
            at++;
        }
        if (at == to) {
            taker.take(bytes, from, to);
            return;
        }
        if (unquoted.length < to - from) {
            unquoted = new byte[to - from];
        }
        int length = 0;
        for (at = from; at < to; at++) {
            if (quote.isAt(bytes, at, to)) {
                at += quote.length();
            }
            unquoted[length++] = bytes[at];
        }
        taker.take(unquoted, 0, length);
    }
}
