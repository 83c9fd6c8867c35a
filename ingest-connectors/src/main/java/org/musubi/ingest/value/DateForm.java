package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/** In which order a publisher writes a day. */
enum DateForm {
    ISO("iso", "2027-04-01"),
    DAY_FIRST("day-first", "01/04/2027"),
    MONTH_FIRST("month-first", "04/01/2027"),
    YEAR_FIRST("year-first", "2027/04/01"),
    JAPANESE_ERA("japanese-era", "令和9年4月1日 or R9.4.1");

    private static final List<DateForm> ALL = List.of(values());

    static final SettingSpec SPEC = SettingSpec.choice(
            "form",
            Arrays.stream(values()).map(form -> form.word).toList(),
            "The order of a written day: iso (default, 2027-04-01), day-first, month-first, year-first, or japanese-era"
                    + " (令和9年4月1日, R9.4.1, and year-first). A year has four digits. Days of a spreadsheet need no form.");

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}" + DayParts.TIME);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final int LONGEST_SERIAL = 6;
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5,6}");
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(99_999_999);

    private final String word;
    private final Reading.Fault fault;

    DateForm(String word, String example) {
        this.word = word;
        fault = new Reading.Fault(
                ReasonCode.BAD_DATE,
                "must be a day such as " + example + ", the year in full; the mapping says form: " + word);
    }

    static DateForm of(Settings settings) {
        String word = settings.text(SPEC.name()).orElse(ISO.word);
        return ALL.stream().filter(form -> form.word.equals(word)).findFirst().orElse(ISO);
    }

    Found<LocalDate> read(Cell cell) {
        if (cell instanceof Cell.Day day) {
            LocalDate date = day.date();
            return Calendar.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (cell instanceof Cell.Figure figure) {
            return isSmall(figure.value())
                    ? read(figure.value().setScale(0, RoundingMode.DOWN).toPlainString())
                    : Found.bad(fault);
        }
        return cell instanceof Cell.Text text ? read(Normal.folded(text.text())) : Found.bad(fault);
    }

    private static boolean isSmall(BigDecimal number) {
        return Content.isWritable(number) && number.signum() > 0 && number.compareTo(LARGEST_NUMBER) <= 0;
    }

    private Found<LocalDate> read(String text) {
        if (Calendar.isIso(text)) {
            return this == DAY_FIRST || this == MONTH_FIRST ? Found.bad(fault) : Calendar.iso(text);
        }
        if (text.length() <= LONGEST_SERIAL && SERIAL.matcher(text).matches()) {
            Optional<LocalDate> day = Calendar.serial(Long.parseLong(text));
            return day.isPresent() ? Found.good(day.get()) : Found.bad(fault);
        }
        if (this == JAPANESE_ERA) {
            Optional<Found<LocalDate>> day = JapaneseDays.read(text);
            if (day.isPresent()) {
                return day.get();
            }
        }
        return switch (this) {
            case ISO ->
                ISO_DAY.matcher(text).matches() || EIGHT_DIGITS.matcher(text).matches()
                        ? yearFirst(text)
                        : Found.bad(fault);
            case YEAR_FIRST, JAPANESE_ERA -> yearFirst(text);
            case DAY_FIRST, MONTH_FIRST -> DayParts.of(text).map(this::yearLast).orElse(Found.bad(fault));
        };
    }

    private Found<LocalDate> yearFirst(String text) {
        if (EIGHT_DIGITS.matcher(text).matches()) {
            int digits = Integer.parseInt(text);
            return Calendar.day(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        return DayParts.of(text)
                .map(parts -> day(parts.first(), parts.second(), parts.third()))
                .orElse(Found.bad(fault));
    }

    private Found<LocalDate> yearLast(DayParts parts) {
        if (parts.japanese()) {
            return Found.bad(fault);
        }
        return this == DAY_FIRST
                ? day(parts.third(), parts.second(), parts.first())
                : day(parts.third(), parts.first(), parts.second());
    }

    private Found<LocalDate> day(DayParts.Part year, DayParts.Part month, DayParts.Part day) {
        if (year.digits() != 4 || !month.isDayOrMonth() || !day.isDayOrMonth() || day.isWord()) {
            return Found.bad(fault);
        }
        return Calendar.day(year.number(), month.number(), day.number());
    }
}
