package org.musubi.ingest.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** The Gregorian calendar, strictly. */
final class Calendar {
    private static final Reading.Fault NO_SUCH_DAY =
            new Reading.Fault(ReasonCode.BAD_DATE, "is not in the calendar; check year, month and day");
    private static final Reading.Fault OTHER_CALENDAR = new Reading.Fault(
            ReasonCode.BAD_DATE,
            "must be a year of the Gregorian calendar from 1900; convert years of the Buddhist era");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int FIRST_BUDDHIST_YEAR = 2400;
    private static final int LAST_BUDDHIST_YEAR = 2700;

    /** Serial 1 of a spreadsheet is 1 January 1900, and it counts a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Smaller ones, before May 1927, are rather years or other numbers that are no dates. */
    private static final long LEAST_SERIAL = 10_000;

    private static final long MOST_SERIAL = 109_999;

    private Calendar() {}

    static Found<LocalDate> day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || (year >= FIRST_BUDDHIST_YEAR && year <= LAST_BUDDHIST_YEAR)) {
            return Found.bad(OTHER_CALENDAR);
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Found.bad(NO_SUCH_DAY);
        }
        return Found.good(LocalDate.of(year, month, day));
    }

    /** Whether a text is of the form yyyy-MM-dd. */
    static boolean isIso(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int index = 0; index < 10; index++) {
            char character = text.charAt(index);
            if ((index == 4 || index == 7) ? character != '-' : !DecimalMark.isDigit(character)) {
                return false;
            }
        }
        return true;
    }

    /** The day of a text of the form yyyy-MM-dd. */
    static Found<LocalDate> iso(String text) {
        return day(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    /** The day of a number, as spreadsheets count days; nothing where it is no such number. */
    static Optional<LocalDate> serial(long serial) {
        return serial >= LEAST_SERIAL && serial <= MOST_SERIAL
                ? Optional.of(SERIAL_ZERO.plusDays(serial))
                : Optional.empty();
    }
}
