package org.musubi.ingest.value;

import java.util.Arrays;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * For which time a mapping says that pay is.
 *
 * @param fixed unit; nothing: none
 * @param column with the unit; nothing: none
 */
record PayTerms(Optional<PayUnit> fixed, Optional<Setting.Column> column) {
    static final SettingSpec SPEC = SettingSpec.choice(
                    "per",
                    Arrays.stream(PayUnit.values()).map(PayUnit::word).toList(),
                    "For which time the amount is: hour, day, week, month, year; or {column: …}, optionally with a table to these"
                            + " words. Otherwise each cell or the header names it (時給, /month, đ/giờ).")
            .orColumn();

    static final Reading.Fault OTHER_UNIT = new Reading.Fault(
            ReasonCode.CONTRADICTION, "names another unit of time than the mapping, the header or the unit's column");
    private static final Reading.Fault NO_UNIT = new Reading.Fault(
            ReasonCode.MISSING,
            "does not say for which time it is paid; write it beside the amount, or name it in the mapping with per:");
    private static final Reading.Fault EMPTY_UNIT = new Reading.Fault(
            ReasonCode.MISSING,
            "does not say for which time it is paid: hour, day, week, month or year; fill the cell");
    private static final Reading.Fault UNKNOWN_UNIT = new Reading.Fault(
            ReasonCode.UNKNOWN_VALUE,
            "must be a unit of time: hour, day, week, month or year; add other words to a code table");

    static PayTerms of(Settings settings) {
        return new PayTerms(settings.text("per").flatMap(PayUnit::of), settings.column("per"));
    }

    /**
     * The unit of an amount.
     *
     * @param cells of the row
     * @param written beside the amount or in the header
     */
    Found<PayUnit> unit(Cells cells, Optional<PayUnit> written) {
        return declared(cells).then(declared -> {
            if (declared.isPresent() && written.isPresent() && !declared.equals(written)) {
                return Found.bad(OTHER_UNIT);
            }
            return declared.or(() -> written).<Found<PayUnit>>map(Found::good).orElseGet(() -> Found.bad(noUnit()));
        });
    }

    private Reading.Fault noUnit() {
        return column.map(empty -> Beside.in(empty, EMPTY_UNIT)).orElse(NO_UNIT);
    }

    private Found<Optional<PayUnit>> declared(Cells cells) {
        if (column.isEmpty()) {
            return Found.good(fixed);
        }
        Optional<Found<String>> word = Beside.word(cells, column.get());
        if (word.isEmpty()) {
            return Found.good(Optional.empty());
        }
        return word.get().then(text -> {
            Optional<PayUnit> unit = PayUnit.of(text);
            return unit.isPresent() ? Found.good(unit) : Found.bad(Beside.in(column.get(), UNKNOWN_UNIT));
        });
    }
}
