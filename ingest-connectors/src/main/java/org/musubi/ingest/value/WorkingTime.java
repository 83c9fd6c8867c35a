package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/**
 * A stated amount of working time: fixed, or in a column.
 *
 * @param name of the setting
 * @param most largest that can be
 * @param fixed number; nothing: none
 * @param column with the number; nothing: none
 */
record WorkingTime(String name, BigDecimal most, Optional<BigDecimal> fixed, Optional<Setting.Column> column) {
    static WorkingTime of(Settings settings, String name, int most) {
        return new WorkingTime(name, BigDecimal.valueOf(most), settings.number(name), settings.column(name));
    }

    boolean isSet() {
        return fixed.isPresent() || column.isPresent();
    }

    Optional<SettingProblem> problem() {
        return fixed.filter(number -> !isPossible(number))
                .map(number -> new SettingProblem(Optional.of(name), name + wanted()));
    }

    /** The number for a row. */
    Found<BigDecimal> read(Cells cells, DecimalMark mark) {
        if (column.isEmpty()) {
            return fixed.<Found<BigDecimal>>map(Found::good).orElse(missing());
        }
        return Beside.read(cells, column.get(), number(mark))
                .orElse(Found.bad(
                        Beside.in(column.get(), fault(ReasonCode.MISSING, " is needed for this unit of pay"))));
    }

    private Function<Cell, Found<BigDecimal>> number(DecimalMark mark) {
        return cell -> mark.read(cell)
                .then(number ->
                        isPossible(number) ? Found.good(number) : Found.bad(fault(ReasonCode.OUT_OF_RANGE, wanted())));
    }

    private Found<BigDecimal> missing() {
        return Found.bad(fault(ReasonCode.MISSING, " is needed for this unit of pay; name it in the mapping"));
    }

    private boolean isPossible(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(most) <= 0 && Content.isWritable(number);
    }

    private String wanted() {
        return " must be above 0 and at most " + most;
    }

    private Reading.Fault fault(ReasonCode code, String message) {
        return new Reading.Fault(code, name + message);
    }
}
