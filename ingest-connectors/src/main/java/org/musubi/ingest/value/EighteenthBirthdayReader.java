package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * The first day on which somebody is 18, of people who are not; the date of birth itself goes nowhere.
 *
 * @param form in which days are written
 * @param registeredOn column with the day of registration; nothing: the day of the file counts
 */
record EighteenthBirthdayReader(DateForm form, Optional<Setting.Column> registeredOn) implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "eighteenth-birthday",
            "From a date of birth the 18th birthday, where that is still to come on the day of registration; of everybody else"
                    + " nothing is kept. Of people born on 29 February it is 1 March.",
            List.of(
                    DateForm.SPEC,
                    SettingSpec.of(
                            "registeredOn",
                            "Column with the day of registration; otherwise the day of the file counts.",
                            SettingKind.COLUMN)),
            settings -> new ReaderMade.Ready(
                    new EighteenthBirthdayReader(DateForm.of(settings), settings.column("registeredOn"))));

    private static final int AGE = 18;

    @Override
    public Reading read(Cells cells) {
        return registration(cells)
                .then(registered -> form.read(cells.main()).then(birth -> Found.good(reading(birth, registered))))
                .reading(reading -> reading);
    }

    private Found<LocalDate> registration(Cells cells) {
        if (registeredOn.isEmpty()) {
            return Found.good(cells.day());
        }
        return Beside.read(cells, registeredOn.get(), form::read).orElse(Found.good(cells.day()));
    }

    private static Reading reading(LocalDate birth, LocalDate registered) {
        if (birth.isAfter(registered)) {
            return new Reading.Fault(
                    ReasonCode.BAD_DATE,
                    "must be a date of birth, so not after the day of registration; check the year");
        }
        LocalDate birthday = birth.plusYears(AGE);
        LocalDate adult = birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday : birthday.plusDays(1);
        return adult.isAfter(registered) ? new Reading.Value(TextNode.valueOf(adult.toString())) : new Reading.Absent();
    }
}
