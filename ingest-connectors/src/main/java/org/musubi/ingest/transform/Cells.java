package org.musubi.ingest.transform;

import java.math.BigDecimal;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.CellText;

/** Values of Connect records as cells. */
final class Cells {
    private static final Cell UNAVAILABLE = new Cell.Faulty(
            ReasonCode.MISSING,
            "is not in the event, for PostgreSQL leaves out long values that have not changed; make the table's REPLICA"
                    + " IDENTITY FULL");

    private Cells() {}

    /**
     * The cell of a value; nothing where it is a text of blanks or an empty list.
     *
     * @param texts makes the cells of texts
     */
    static Optional<Cell> of(Datum datum, CellText texts) {
        if (LogicalTypes.isKnown(datum.type())) {
            return Optional.of(LogicalTypes.cell(datum));
        }
        if (datum.isUnavailable()) {
            return Optional.of(UNAVAILABLE);
        }
        if (datum.isList() && datum.elements().isEmpty()) {
            return Optional.empty();
        }
        Object value = datum.value();
        if (value instanceof String text) {
            return texts.cellOf(text);
        }
        if (value instanceof Boolean flag) {
            return Optional.of(new Cell.Flag(flag));
        }
        return Optional.of(value instanceof Number number ? figure(number) : unreadable());
    }

    private static Cell figure(Number number) {
        try {
            return new Cell.Figure(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            return new Cell.Faulty(ReasonCode.BAD_NUMBER, "is not a number, or infinite; give a number");
        }
    }

    private static Cell unreadable() {
        return new Cell.Faulty(
                ReasonCode.WRONG_TYPE,
                "is a list, an object or bytes; name a column of text, numbers, days or yes and no");
    }
}
