package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/** Cells as text. */
public final class Content {
    /** Why a cell is not text: it is a number beyond all use, which is never written out. */
    static final Reading.Fault UNWRITABLE = new Reading.Fault(
            ReasonCode.TOO_LARGE,
            "the number has too many digits; write it with at most 18 before and 18 after the point");

    private static final int MOST_DIGITS = 40;

    private Content() {}

    /** What a cell holds, as text; nothing where it is a number of absurd size or a cell that cannot be read. */
    public static Optional<String> text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Optional.of(text.text());
        }
        if (cell instanceof Cell.Figure figure) {
            return isWritable(figure.value()) ? Optional.of(plain(figure.value())) : Optional.empty();
        }
        if (cell instanceof Cell.Day day) {
            return Optional.of(day.date().toString());
        }
        if (cell instanceof Cell.Flag flag) {
            return Optional.of(Boolean.toString(flag.value()));
        }
        return Optional.empty();
    }

    /** Whether a number has few enough digits to be written out: 1e999999999 must never be. */
    static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
