package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Whole months from one day to another, both of which count.
 *
 * @param form in which days are written
 * @param until column with the last day
 * @param openCounts whether a span without a last day goes on until the day of the file; otherwise it is refused
 */
record MonthsReader(DateForm form, Setting.Column until, boolean openCounts) implements ValueReader {
    private static final String COUNTS = "count";

    static final ReaderType TYPE = new ReaderType(
            "months",
            "Whole months from a day to the one in another column, both of which count: experience, or the length of a contract.",
            List.of(
                    DateForm.SPEC,
                    new SettingSpec(
                            "until", EnumSet.of(SettingKind.COLUMN), List.of(), true, "Column with the last day."),
                    SettingSpec.choice(
                            "open",
                            List.of("refuse", COUNTS),
                            "Where there is no last day: refuse (default), or count until the day of the file.")),
            settings -> new ReaderMade.Ready(new MonthsReader(
                    DateForm.of(settings),
                    settings.column("until").orElseThrow(),
                    settings.text("open").filter(COUNTS::equals).isPresent())));

    @Override
    public Reading read(Cells cells) {
        return form.read(cells.main())
                .then(first -> last(cells).then(last -> Found.good(months(first, last))))
                .reading(reading -> reading);
    }

    private Found<LocalDate> last(Cells cells) {
        return Beside.read(cells, until, form::read)
                .orElseGet(() -> openCounts ? Found.good(cells.day()) : Found.bad(missing()));
    }

    private Reading.Fault missing() {
        return new Reading.Fault(
                ReasonCode.MISSING, "is needed to count the months; fill in the last day", Optional.of(until.header()));
    }

    private static Reading months(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return new Reading.Fault(
                    ReasonCode.BAD_INTERVAL, "must not be after the last day; check the years of both");
        }
        return new Reading.Value(IntNode.valueOf(Math.toIntExact(ChronoUnit.MONTHS.between(first, last.plusDays(1)))));
    }
}
