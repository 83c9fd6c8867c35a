package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Reads Avro's binary encoding out of a part of an array. Every method throws a {@link SerializationException}, which repeats
 * no value, if the bytes cannot be what is asked for or come to an end. Not safe for use by several threads.
 */
final class BinaryIn {
    private static final int BITS = 7;
    private static final int LOW = (1 << BITS) - 1;

    private byte[] bytes = {};
    private int position;
    private int end;

    /** Begins with a part of an array, which must not change as long as this reads. */
    BinaryIn open(byte[] array, int from, int to) {
        bytes = array;
        position = from;
        end = to;
        return this;
    }

    byte[] array() {
        return bytes;
    }

    /** Where in the array the next byte is. */
    int position() {
        return position;
    }

    boolean isAtEnd() {
        return position == end;
    }

    /**
     * @throws IllegalArgumentException if it is neither 0 nor 1, which others may take for a no
     */
    boolean readBoolean() {
        byte next = readByte();
        if (next < 0 || next > 1) {
            throw new IllegalArgumentException("a yes or no is neither");
        }
        return next == 1;
    }

    /** The branch of a union, or the place of an enumeration's symbol. */
    int readIndex(int choices) {
        int index = readInt();
        if (index < 0 || index >= choices) {
            throw new SerializationException("There is no such branch or symbol");
        }
        return index;
    }

    int readInt() {
        byte next = readByte();
        int zigzag = next & LOW;
        for (int shift = BITS; next < 0; shift += BITS) {
            if (shift >= Integer.SIZE) {
                throw new SerializationException("A number is too long");
            }
            next = readByte();
            zigzag |= (next & LOW) << shift;
        }
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    long readLong() {
        byte next = readByte();
        long zigzag = next & LOW;
        for (int shift = BITS; next < 0; shift += BITS) {
            if (shift >= Long.SIZE) {
                throw new SerializationException("A number is too long");
            }
            next = readByte();
            zigzag |= (long) (next & LOW) << shift;
        }
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /** How many items the first or the next block of an array has; 0 after the last. */
    int readBlock() {
        long items = readLong();
        if (items < 0) {
            readLong(); // how many bytes the block has
            items = -items;
        }
        return checkedLength(items); // each of our items takes a byte at least
    }

    /** How many bytes the text or the bytes have that begin now. */
    int readLength() {
        return checkedLength(readLong());
    }

    String readString() {
        return readText(readLength());
    }

    /** A text of a length that has been read. */
    String readText(int length) {
        var text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /** The bytes themselves, not a copy. */
    ByteBuffer readBytes() {
        int length = readLength();
        ByteBuffer slice = ByteBuffer.wrap(bytes, position, length);
        position += length;
        return slice;
    }

    void skipString() {
        skip(readLength());
    }

    void skipStrings() {
        for (int left = readBlock(); left > 0; left = readBlock()) {
            for (int i = 0; i < left; i++) {
                skipString();
            }
        }
    }

    /** Passes over bytes that are known to be there. */
    void skip(int length) {
        position += length;
    }

    private int checkedLength(long length) {
        if (length < 0 || length > end - position) {
            throw endsTooEarly();
        }
        return (int) length;
    }

    private byte readByte() {
        if (position >= end) {
            throw endsTooEarly();
        }
        return bytes[position++];
    }

    private static SerializationException endsTooEarly() {
        return new SerializationException("A value ends too early");
    }
}
