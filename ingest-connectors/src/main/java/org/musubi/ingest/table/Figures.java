package org.musubi.ingest.table;

import java.math.BigDecimal;
import java.math.MathContext;
import org.musubi.ingest.refusal.ReasonCode;

/** Makes numbers cells: written out, without an exponent. */
final class Figures {
    /** More digits than any number of a table has. */
    private static final int MOST_DIGITS = 100;
    /** As many digits of a number with a fraction as Excel shows; the others come from its binary arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private Figures() {}

    static Cell of(BigDecimal value) {
        if (Math.abs((long) value.scale()) + value.precision() > MOST_DIGITS) {
            return new Cell.Faulty(ReasonCode.BAD_NUMBER, "number has too many digits; write an ordinary one");
        }
        return new Cell.Figure(value.scale() < 0 ? value.setScale(0) : value);
    }

    /** Of a sheet, where 0.1 may be stored as 0.10000000000000001. */
    static Cell ofSheet(BigDecimal value) {
        boolean binary = value.scale() > 0 && value.precision() > SHOWN.getPrecision();
        BigDecimal shown = binary ? value.round(SHOWN) : value;
        return of(shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros());
    }
}
