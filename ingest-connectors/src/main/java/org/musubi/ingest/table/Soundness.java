package org.musubi.ingest.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;

/** Whether bytes are a text that may stand in a row: UTF-8, and without control characters but tabs and line breaks. */
enum Soundness {
    SOUND(Optional.empty()),
    CONTROL_CHARACTER(Optional.of(Faults.CONTROL_CHARACTER)),
    /** Worse than a control character, for nobody knows what was meant. */
    MALFORMED(Optional.of(Faults.BAD_ENCODING));

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder())
            .withInvokeExactBehavior();
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = EACH << 7;
    /** Unicode promises never to use this code point and the one before it for characters. */
    private static final int NO_CHARACTER = 0xFFFF;

    private final Optional<Reason> fault;

    Soundness(Optional<Reason> fault) {
        this.fault = fault;
    }

    static Soundness of(byte[] text, int from, int to) {
        var found = SOUND;
        int at = from;
        while (at < to) {
            if (to - at >= Long.BYTES && isPlain((long) EIGHT.get(text, at))) {
                at += Long.BYTES;
            } else {
                int each = Utf8.character(text, at, to);
                if (each == Utf8.MALFORMED || (each | 1) == NO_CHARACTER) {
                    return MALFORMED;
                }
                found = isControl(each) ? CONTROL_CHARACTER : found;
                at += Utf8.length(text[at]);
            }
        }
        return found;
    }

    /** What is wrong; nothing with what is sound. */
    Optional<Reason> fault() {
        return fault;
    }

    Soundness orWorse(Soundness other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** Whether eight bytes are ASCII from blank to tilde: the highest bit of none is set, nor after adding 1 or taking 32 away. */
    private static boolean isPlain(long eight) {
        return ((eight | eight + EACH | eight - ' ' * EACH) & HIGHEST_BITS) == 0;
    }

    private static boolean isControl(int each) {
        return Character.isISOControl(each) && each != '\t' && each != '\n' && each != '\r';
    }
}
