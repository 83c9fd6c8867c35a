package org.musubi.ingest.table;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;

/** Makes cells of bytes in UTF-8, and notes where they are no sound text. */
final class CheckedText {
    private final CellText text;
    private Soundness soundness = Soundness.SOUND;

    CheckedText(CellText text) {
        this.text = text;
    }

    /** Goes to a row. */
    void begin() {
        soundness = Soundness.SOUND;
    }

    /** What is wrong with the row's texts so far. */
    Optional<Reason> fault() {
        return soundness.fault();
    }

    /** The text between two indexes as a cell; null where there are only blanks, or no sound text. */
    Cell.Text cell(byte[] bytes, int from, int to) {
        return from < to && isSound(bytes, from, to) ? text.cell(string(bytes, from, to)) : null;
    }

    /** Whether there are only blanks between two indexes. */
    boolean isBlank(byte[] bytes, int from, int to) {
        return isSound(bytes, from, to)
                && (from == to || bytes[from] <= ' ')
                && CellText.stripped(string(bytes, from, to)).isEmpty();
    }

    /** Whether there is a sound text between two indexes. */
    boolean isSound(byte[] bytes, int from, int to) {
        Soundness found = Soundness.of(bytes, from, to);
        soundness = soundness.orWorse(found);
        return found == Soundness.SOUND;
    }

    static String string(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
