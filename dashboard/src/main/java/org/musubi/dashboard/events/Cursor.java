package org.musubi.dashboard.events;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far somebody has read: for each partition the offset that comes next. Good for as long as the topics live, because it
 * says nothing of this process.
 *
 * @param next by partition; a partition that is not named has not been read at all
 */
public record Cursor(SortedMap<Source, Long> next) {
    /** Nothing has been read. */
    public static final Cursor START = new Cursor(new TreeMap<>());

    private static final byte VERSION = 1;
    private static final int LONGEST = 16_384;
    private static final int LONGEST_VARINT = 63;

    public Cursor {
        next = new TreeMap<>(next);
    }

    /** The offset that comes next in a partition. */
    public long next(Source source) {
        return next.getOrDefault(source, 0L);
    }

    /** Reads what {@link #text} wrote; empty if it is something else. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** A text of letters, digits, {@code -} and {@code _}. */
    public String text() {
        var bytes = new ByteArrayOutputStream(16 * (1 + next.size()));
        bytes.write(VERSION);
        next.forEach((source, offset) -> {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(source.topic()).array());
            writeNumber(bytes, source.partition());
            writeNumber(bytes, offset);
        });
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static Optional<Cursor> read(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            return Optional.empty();
        }
        Map<Source, Long> next = new TreeMap<>();
        while (bytes.hasRemaining()) {
            int topic = bytes.getInt();
            long partition = readNumber(bytes);
            long offset = readNumber(bytes);
            if (partition > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            next.put(new Source(topic, (int) partition), offset);
        }
        return Optional.of(new Cursor(new TreeMap<>(next)));
    }

    private static void writeNumber(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long readNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
            byte part = bytes.get();
            number |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number of more than 63 bits");
    }
}
