package org.musubi.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Keys, and 64 bits for each: a map that takes about 25 bytes and the key's own for each, where objects would take 150 more.
 * Nothing is ever taken out of it. Used by one thread.
 */
final class KeyPrints {
    /** Stands for a key that is not there. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final int CHUNK = 1 << 16;
    private static final int SMALLEST = 16;
    private static final int LENGTH_BYTES = 2;
    private static final int BYTE_VALUES = 256;

    /** Nobody can choose keys that all meet at one place. */
    private final long factor = new SplittableRandom().nextLong() | 1;

    private final List<byte[]> chunks = new ArrayList<>();
    private int free = CHUNK;
    private int count;

    /** Numbers of entries from 1, by hash and then the next place that is empty; 0: empty. A power of two. */
    private int[] table = new int[SMALLEST * 2];

    private long[] starts = new long[SMALLEST];
    private long[] prints = new long[SMALLEST];

    /** Gets keys with what belongs to them. */
    @FunctionalInterface
    interface Each {
        void accept(String key, long print);
    }

    /** What belongs to a key; {@link #ABSENT} where it is not there. */
    long get(String key) {
        byte[] bytes = bytes(key);
        int entry = table[place(bytes)];
        return entry == 0 ? ABSENT : prints[entry - 1];
    }

    /** Sets what belongs to a key; with {@link #ABSENT} it is as if it were not there. */
    void put(String key, long print) {
        byte[] bytes = bytes(key);
        int place = place(bytes);
        if (table[place] != 0) {
            prints[table[place] - 1] = print;
        } else if (print != ABSENT) {
            add(bytes, print, place);
        }
    }

    /** Hands on every key that is there. */
    void forEach(Each each) {
        for (int i = 0; i < count; i++) {
            if (prints[i] != ABSENT) {
                each.accept(new String(key(i), UTF_8), prints[i]);
            }
        }
    }

    /** How many keys are there with anything else than this. */
    long countOthers(long print) {
        return Arrays.stream(prints, 0, count)
                .filter(each -> each != ABSENT && each != print)
                .count();
    }

    private void add(byte[] key, long print, int place) {
        if (count == prints.length) {
            starts = Arrays.copyOf(starts, count + (count >> 1));
            prints = Arrays.copyOf(prints, count + (count >> 1));
        }
        starts[count] = store(key);
        prints[count] = print;
        count++;
        table[place] = count;
        if (count > table.length / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int entry = 1; entry <= count; entry++) {
            table[place(key(entry - 1))] = entry;
        }
    }

    /** Where a key is in the table, or the empty place where it would be. */
    private int place(byte[] key) {
        int mask = table.length - 1;
        int place = hash(key) & mask;
        while (table[place] != 0 && !isAt(starts[table[place] - 1], key)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private int hash(byte[] key) {
        long hash = key.length;
        for (byte each : key) {
            hash = (hash + each) * factor;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private long store(byte[] key) {
        if (free + LENGTH_BYTES + key.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            free = 0;
        }
        byte[] chunk = chunks.get(chunks.size() - 1);
        long start = (long) (chunks.size() - 1) * CHUNK + free;
        chunk[free] = (byte) (key.length / BYTE_VALUES);
        chunk[free + 1] = (byte) key.length;
        System.arraycopy(key, 0, chunk, free + LENGTH_BYTES, key.length);
        free += LENGTH_BYTES + key.length;
        return start;
    }

    private boolean isAt(long start, byte[] key) {
        byte[] chunk = chunk(start);
        int from = from(start);
        return length(chunk, from) == key.length
                && Arrays.equals(chunk, from + LENGTH_BYTES, from + LENGTH_BYTES + key.length, key, 0, key.length);
    }

    private byte[] key(int index) {
        byte[] chunk = chunk(starts[index]);
        int from = from(starts[index]) + LENGTH_BYTES;
        return Arrays.copyOfRange(chunk, from, from + length(chunk, from - LENGTH_BYTES));
    }

    private byte[] chunk(long start) {
        return chunks.get((int) (start / CHUNK));
    }

    private static int from(long start) {
        return (int) (start % CHUNK);
    }

    private static int length(byte[] chunk, int from) {
        return Byte.toUnsignedInt(chunk[from]) * BYTE_VALUES + Byte.toUnsignedInt(chunk[from + 1]);
    }

    /** @throws IllegalArgumentException if a key is longer than any that a record has */
    private static byte[] bytes(String key) {
        byte[] bytes = key.getBytes(UTF_8);
        if (bytes.length > CHUNK - LENGTH_BYTES) {
            throw new IllegalArgumentException("a key of " + bytes.length + " bytes");
        }
        return bytes;
    }
}
