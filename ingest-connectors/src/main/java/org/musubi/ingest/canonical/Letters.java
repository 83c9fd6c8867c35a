package org.musubi.ingest.canonical;

import java.util.Arrays;

/** A set of ASCII characters. Stands for the brackets of a regular expression, which are slow where every value comes by. */
final class Letters {
    static final Letters DIGITS = range('0', '9');
    static final Letters CAPITALS = range('A', 'Z');

    private final boolean[] held;

    private Letters(boolean[] held) {
        this.held = held;
    }

    static Letters range(char first, char last) {
        boolean[] held = new boolean[128];
        Arrays.fill(held, first, last + 1, true);
        return new Letters(held);
    }

    static Letters of(char each) {
        return range(each, each);
    }

    Letters and(Letters others) {
        boolean[] all = held.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] |= others.held[i];
        }
        return new Letters(all);
    }

    boolean hold(char each) {
        return each < held.length && held[each];
    }

    /** Whether all characters of a text from one index up to another are among them; the indexes lie in the text. */
    boolean hold(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!hold(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
