package org.musubi.ingest.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.musubi.ingest.refusal.ReasonCode;

/** Makes cells of a sheet's cells. */
final class SheetCells {
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!");
    private static final Cell FORMULA_ERROR =
            new Cell.Faulty(ReasonCode.FORMULA, "cell shows an error; correct its formula, or write the value itself");
    private static final Cell NOT_CALCULATED = new Cell.Faulty(
            ReasonCode.FORMULA,
            "the formula's value is not in the file; open and save it in a spreadsheet program, or write the value itself");

    private static final int MOST_SHARED = 1 << 12;
    private static final int LONGEST_SHARED = 60;

    private final CellText text;
    private final SheetDates dates;
    /** The cells of texts that come again and again, so that most need not be made: a bounded number of short ones. */
    private final Map<String, Cell> shared = new HashMap<>();
    /** By format number and code, of which a workbook has few. */
    private final Map<String, Boolean> showsDate = new HashMap<>();

    SheetCells(CellText text, SheetDates dates) {
        this.text = text;
        this.dates = dates;
    }

    /**
     * The cell as it is read; null where it is empty.
     *
     * @param repeats whether its text may be kept beyond its row
     */
    Cell of(org.dhatim.fastexcel.reader.Cell cell, boolean repeats) {
        Object value = cell.getValue();
        boolean formula = cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR || (formula && value instanceof String shown && ERRORS.contains(shown))) {
            return FORMULA_ERROR;
        }
        if (value == null) {
            return formula && cell.getRawValue() == null ? NOT_CALCULATED : null;
        }
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? dates.day(number) : Figures.ofSheet(number);
        }
        if (value instanceof Boolean flag) {
            return new Cell.Flag(flag);
        }
        return repeats ? shared(value.toString()) : made(value.toString());
    }

    private Cell shared(String written) {
        Cell known = shared.get(written);
        if (known != null) {
            return known;
        }
        Cell cell = made(written);
        if (written.length() <= LONGEST_SHARED && cell != null) {
            if (shared.size() == MOST_SHARED) {
                shared.clear();
            }
            shared.put(written, cell);
        }
        return cell;
    }

    private Cell made(String written) {
        return text.cellOf(written).orElse(null);
    }

    private boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer number = cell.getDataFormatId();
        String code = cell.getDataFormatString();
        return (number != null || code != null)
                && showsDate.computeIfAbsent(number + " " + code, any -> SheetDates.isDate(number, code));
    }
}
