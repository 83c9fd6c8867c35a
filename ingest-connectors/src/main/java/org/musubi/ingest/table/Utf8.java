package org.musubi.ingest.table;

/** Characters as bytes in UTF-8. */
final class Utf8 {
    /** Stands for bytes that are no character. */
    static final int MALFORMED = -1;

    private static final int[] LEAST = {0, 0, 0x80, 0x800, Character.MIN_SUPPLEMENTARY_CODE_POINT};

    private Utf8() {}

    /** The character at a place before the end of a text, as a code point; {@link #MALFORMED} where there is none. */
    static int character(byte[] text, int at, int end) {
        byte first = text[at];
        if (first >= 0) {
            return first;
        }
        int length = length(first);
        if (length == 1 || length > end - at) {
            return MALFORMED;
        }
        int point = first & 0x7F >> length;
        for (int i = at + 1; i < at + length; i++) {
            if (!isLater(text[i])) {
                return MALFORMED;
            }
            point = point << 6 | (text[i] & 0x3F);
        }
        boolean shortest = point >= LEAST[length] && point <= Character.MAX_CODE_POINT;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return shortest && !half ? point : MALFORMED;
    }

    /** How many bytes a character has that begins with a byte; 1 where none does. */
    static int length(byte first) {
        int ones = Integer.numberOfLeadingZeros(~first << 24);
        return ones >= 2 && ones <= 4 ? ones : 1;
    }

    /** Where the last character ends that is whole; what follows is at most the beginning of one. */
    static int wholeUntil(byte[] text, int from, int end) {
        int last = end - 1;
        while (last > from && last > end - 4 && isLater(text[last])) {
            last--;
        }
        return last >= from && length(text[last]) > end - last ? last : end;
    }

    /** How many characters of UTF-16 there are between two places. */
    static int characters(byte[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isLater(text[i]) ? 0 : length(text[i]) / 4 + 1;
        }
        return count;
    }

    /** Whether a byte is not the first of its character. */
    private static boolean isLater(byte each) {
        return (each & 0xC0) == 0x80;
    }
}
