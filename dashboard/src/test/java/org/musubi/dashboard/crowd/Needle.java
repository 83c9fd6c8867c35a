package org.musubi.dashboard.crowd;

import java.nio.charset.StandardCharsets;

/** Counts a word in a stream of bytes. The word's first byte occurs only once in it. */
final class Needle {
    private final byte[] word;
    private int matched;
    private long found;

    Needle(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
    }

    void feed(byte next) {
        if (next != word[matched]) {
            matched = 0;
        }
        if (next == word[matched]) {
            matched++;
        }
        if (matched == word.length) {
            matched = 0;
            found++;
        }
    }

    long found() {
        return found;
    }
}
