package org.musubi.matcher.wire;

import java.nio.charset.StandardCharsets;

/** Texts that come again and again, such as the ids of agencies: one string for each. May be used by several threads. */
final class Words {
    private final Shared<String> known;

    /**
     * Room for words.
     *
     * @param bits their number is 2 to the power of this
     */
    Words(int bits) {
        known = new Shared<>(bits);
    }

    /** The text that comes next. */
    String read(BinaryIn in) {
        int length = in.readLength();
        int from = in.position();
        in.skip(length);
        return of(in.array(), from, from + length);
    }

    /** The text of some bytes in UTF-8. */
    String of(byte[] bytes, int from, int to) {
        String word = known.find(bytes, from, to);
        return word != null
                ? word
                : known.add(bytes, from, to, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
}
