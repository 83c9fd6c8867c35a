package org.musubi.ingest.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cells with the texts of a file that come again and again, so that most cells need be neither decoded nor made. Keeps a bounded
 * number of short ones, and begins anew when it is full.
 */
final class SharedCells {
    private static final int SLOTS = 1 << 14;
    private static final int MOST = SLOTS / 4;
    /** In bytes. */
    private static final int LONGEST = 120;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder())
            .withInvokeExactBehavior();
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final CheckedText texts;
    private Known[] slots = new Known[SLOTS];
    private int count;

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Known(long hash, byte[] bytes, Cell.Text cell) {
        boolean is(long sought, byte[] text, int from, int to) {
            return hash == sought && Arrays.equals(bytes, 0, bytes.length, text, from, to);
        }
    }

    /** @param texts makes the cells */
    SharedCells(CheckedText texts) {
        this.texts = texts;
    }

    /** The text between two indexes as a cell; null where there are only blanks, or no text. */
    Cell.Text cell(byte[] bytes, int from, int to) {
        if (from == to || to - from > LONGEST) {
            return texts.cell(bytes, from, to);
        }
        long hash = hash(bytes, from, to);
        int slot = (int) (hash >>> 32) & SLOTS - 1;
        while (slots[slot] != null) {
            if (slots[slot].is(hash, bytes, from, to)) {
                return slots[slot].cell;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        Cell.Text cell = texts.cell(bytes, from, to);
        if (cell != null) {
            keep(new Known(hash, Arrays.copyOfRange(bytes, from, to), cell), slot);
        }
        return cell;
    }

    private void keep(Known known, int slot) {
        slots[slot] = known;
        count++;
        if (count == MOST) {
            slots = new Known[SLOTS];
            count = 0;
        }
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = mixed(hash, (long) EIGHT.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | Byte.toUnsignedInt(bytes[at]);
        }
        return mixed(hash, rest);
    }

    private static long mixed(long hash, long more) {
        long product = (hash ^ more) * FACTOR;
        return product ^ product >>> Integer.SIZE;
    }
}
