package org.musubi.ingest.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.musubi.ingest.refusal.ReasonCode;

/** Tells which numbers of a sheet are shown as dates, and which days they are. */
final class SheetDates {
    /** Formats that files name by number only; 27 to 36 and 50 to 58 are those of East Asian Excel. ECMA-376 part 1, 18.8.30. */
    private static final Set<Integer> BY_NUMBER =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58);
    /** What is shown as it stands: texts in quotes, characters after a backslash or underscore, and what is in brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("(?i)[^0#?]*[yd][^#?]*|[^0#?hs]*m[^0#?hs]*");

    /** The day before the first, because Excel's 29 February 1900 never was, for days after that. */
    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    /** 31 December 9999. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);

    private static final int NO_SUCH_DAY = 60;

    private final boolean from1904;

    SheetDates(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * Whether a number format shows a day.
     *
     * @param number of the format; null where the cell has none
     * @param code such as {@code yyyy"年"m"月"d"日"}; null where the file does not hold it
     */
    static boolean isDate(Integer number, String code) {
        if (number != null && BY_NUMBER.contains(number)) {
            return true;
        }
        if (code == null || code.equalsIgnoreCase("General")) {
            return false;
        }
        String first = LITERAL.matcher(code).replaceAll("").split(";", 2)[0];
        return DATE.matcher(first).matches();
    }

    /** The day of a serial number. */
    Cell day(BigDecimal serial) {
        BigDecimal first = from1904 ? BigDecimal.ZERO : BigDecimal.ONE;
        if (serial.compareTo(first) < 0 || serial.compareTo(LAST.add(BigDecimal.ONE)) >= 0) {
            return new Cell.Faulty(ReasonCode.BAD_DATE, "number is shown as a date but is none; write the date again");
        }
        int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (from1904) {
            return new Cell.Day(START_1904.plusDays(days));
        }
        if (days == NO_SUCH_DAY) {
            return new Cell.Faulty(ReasonCode.BAD_DATE, "29 February 1900 is not in the calendar; write another day");
        }
        return new Cell.Day(START_1900.plusDays(days < NO_SUCH_DAY ? days + 1 : days));
    }
}
