package org.musubi.ingest.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A character that parts or quotes cells, as it stands in UTF-8. */
final class Mark {
    /** Stands nowhere. */
    static final Mark NONE = new Mark(new byte[0]);

    private final byte[] bytes;

    private Mark(byte[] bytes) {
        this.bytes = bytes;
    }

    static Mark of(char character) {
        return new Mark(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
    }

    /** In bytes. */
    int length() {
        return bytes.length;
    }

    /** Whether it begins with a byte. */
    boolean beginsWith(byte first) {
        return bytes.length > 0 && bytes[0] == first;
    }

    /** Whether it stands at a place before the end of a text. */
    boolean isAt(byte[] text, int at, int end) {
        return at < end && beginsWith(text[at]) && (bytes.length == 1 || isAllAt(text, at, end));
    }

    private boolean isAllAt(byte[] text, int at, int end) {
        return end - at >= bytes.length && Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
