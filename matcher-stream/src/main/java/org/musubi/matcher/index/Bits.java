package org.musubi.matcher.index;

import java.util.Arrays;

/** A growing set of small numbers. */
final class Bits {
    private long[] words = new long[4];

    boolean has(int number) {
        int word = number >>> 6;
        return word < words.length && (words[word] & 1L << number) != 0;
    }

    void set(int number, boolean present) {
        int word = number >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length + words.length / 2));
        }
        if (present) {
            words[word] |= 1L << number;
        } else {
            words[word] &= ~(1L << number);
        }
    }
}
