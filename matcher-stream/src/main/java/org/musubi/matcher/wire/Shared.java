package org.musubi.matcher.wire;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Values that come again and again, found by the bytes that stand for them. It is bounded: a newcomer takes the place of
 * another. May be used by several threads; at worst a value is then made twice.
 *
 * @param <T> never changes
 */
final class Shared<T> {
    /** What takes more is not remembered. */
    private static final int MOST_BYTES = 512;

    private static final int MIX = 0x9E3779B1;

    private final AtomicReferenceArray<Known<T>> places;
    private final int shift;

    /** A value and its bytes. The fields are final, so that another thread sees them whole. */
    private static final class Known<T> {
        private final byte[] bytes;
        private final T value;

        Known(byte[] bytes, T value) {
            this.bytes = bytes;
            this.value = value;
        }
    }

    /**
     * Room for values.
     *
     * @param bits the number of places is 2 to the power of this
     */
    Shared(int bits) {
        places = new AtomicReferenceArray<>(1 << bits);
        shift = Integer.SIZE - bits;
    }

    /** The value of some bytes; null if it is not known. */
    T find(byte[] bytes, int from, int to) {
        if (to - from > MOST_BYTES) {
            return null;
        }
        int place = place(bytes, from, to);
        T first = valueAt(place, bytes, from, to);
        return first != null ? first : valueAt(place ^ 1, bytes, from, to);
    }

    /** Remembers the value of some bytes. */
    T add(byte[] bytes, int from, int to, T value) {
        if (to - from > MOST_BYTES) {
            return value;
        }
        int place = place(bytes, from, to);
        places.setPlain(place ^ 1, places.getPlain(place));
        places.setPlain(place, new Known<>(Arrays.copyOfRange(bytes, from, to), value));
        return value;
    }

    private T valueAt(int place, byte[] bytes, int from, int to) {
        Known<T> known = places.getPlain(place);
        return known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to) ? known.value : null;
    }

    private int place(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash * MIX) >>> shift;
    }
}
