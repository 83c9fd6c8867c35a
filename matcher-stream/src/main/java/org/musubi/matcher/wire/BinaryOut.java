package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes Avro's binary encoding into an array that grows. Not safe for use by several threads. */
final class BinaryOut {
    /** The most digits after the point that {@link #writePlain} can write. */
    static final int MOST_SCALE = 18;

    private static final int BITS = 7;
    private static final int LOW = (1 << BITS) - 1;
    private static final int MORE = 1 << BITS;
    private static final int MOST_BYTES_OF_A_NUMBER = 10;
    private static final int MOST_DIGITS = 20;
    private static final int FIRST_SIZE = 2048;

    private static final byte[] NOTHING = {};

    /** A buffer that once held a giant is not kept. */
    private static final int LARGEST_KEPT = 1 << 20;

    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Begins anew with some bytes as they are. */
    BinaryOut open(byte[] header) {
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
        size = 0;
        return write(header);
    }

    /** Begins anew. */
    BinaryOut open() {
        return open(NOTHING);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Bytes as they are. */
    BinaryOut write(byte[] raw) {
        ensure(raw.length);
        System.arraycopy(raw, 0, bytes, size, raw.length);
        size += raw.length;
        return this;
    }

    /** The branch of a union, or the place of an enumeration's symbol. */
    void writeIndex(int index) {
        writeInt(index);
    }

    void writeInt(int value) {
        ensure(MOST_BYTES_OF_A_NUMBER);
        int zigzag = (value << 1) ^ (value >> (Integer.SIZE - 1));
        while ((zigzag & ~LOW) != 0) {
            bytes[size++] = (byte) ((zigzag & LOW) | MORE);
            zigzag >>>= BITS;
        }
        bytes[size++] = (byte) zigzag;
    }

    void writeLong(long value) {
        ensure(MOST_BYTES_OF_A_NUMBER);
        long zigzag = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((zigzag & ~LOW) != 0) {
            bytes[size++] = (byte) ((zigzag & LOW) | MORE);
            zigzag >>>= BITS;
        }
        bytes[size++] = (byte) zigzag;
    }

    void writeString(String text) {
        int length = text.length();
        writeInt(length);
        ensure(length);
        int start = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > LOW) { // the length is another then
                size = start - sizeOfNumber(length);
                writeBytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                return;
            }
            bytes[start + i] = (byte) c;
        }
        size = start + length;
    }

    /** A value of type {@code bytes}. */
    void writeBytes(ByteBuffer value) {
        int length = value.remaining();
        writeInt(length);
        ensure(length);
        value.get(value.position(), bytes, size, length);
        size += length;
    }

    /** An array's only block begins; {@link #endArray} is to follow the items. */
    void startArray(int items) {
        if (items > 0) {
            writeInt(items);
        }
    }

    void endArray() {
        writeInt(0);
    }

    /**
     * A decimal in plain notation, as text.
     *
     * @param unscaled its digits, never negative
     * @param scale how many of them are after the point, {@value #MOST_SCALE} at most
     */
    void writePlain(long unscaled, int scale) {
        int first = MOST_DIGITS;
        int written = 0;
        for (long left = unscaled; left != 0 || written <= scale; left /= 10) {
            digits[--first] = (byte) ('0' + left % 10);
            written++;
        }
        writeInt(scale == 0 ? written : written + 1);
        ensure(written + 1);
        System.arraycopy(digits, first, bytes, size, written - scale);
        size += written - scale;
        if (scale > 0) {
            bytes[size++] = '.';
            System.arraycopy(digits, MOST_DIGITS - scale, bytes, size, scale);
            size += scale;
        }
    }

    private static int sizeOfNumber(int length) {
        int size = 1;
        for (int left = length << 1; (left & ~LOW) != 0; left >>>= BITS) {
            size++;
        }
        return size;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
