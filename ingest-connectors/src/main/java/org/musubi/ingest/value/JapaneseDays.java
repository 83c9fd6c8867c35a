package org.musubi.ingest.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.musubi.ingest.refusal.ReasonCode;

/** Days of Japanese eras, such as 令和9年4月1日, 令和元年5月1日 and R9.4.1. A day counts only in the era in which it lies. */
final class JapaneseDays {
    private static final Map<String, JapaneseEra> ERAS = Map.ofEntries(
            Map.entry("令和", JapaneseEra.REIWA),
            Map.entry("令", JapaneseEra.REIWA),
            Map.entry("r", JapaneseEra.REIWA),
            Map.entry("平成", JapaneseEra.HEISEI),
            Map.entry("平", JapaneseEra.HEISEI),
            Map.entry("h", JapaneseEra.HEISEI),
            Map.entry("昭和", JapaneseEra.SHOWA),
            Map.entry("昭", JapaneseEra.SHOWA),
            Map.entry("s", JapaneseEra.SHOWA),
            Map.entry("大正", JapaneseEra.TAISHO),
            Map.entry("大", JapaneseEra.TAISHO),
            Map.entry("t", JapaneseEra.TAISHO),
            Map.entry("明治", JapaneseEra.MEIJI),
            Map.entry("明", JapaneseEra.MEIJI),
            Map.entry("m", JapaneseEra.MEIJI));
    private static final Pattern DAY = Pattern.compile("(令和?|平成?|昭和?|大正?|明治?|[rhstm])\\.? ?(元|[0-9]{1,2})"
            + "(?:([-/.])([0-9]{1,2})\\3([0-9]{1,2})| ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日)"
            + DayParts.TIME);
    private static final Reading.Fault NOT_IN_ERA = new Reading.Fault(
            ReasonCode.BAD_DATE, "is not a day of the era that is written; check the era, its year, month and day");

    private JapaneseDays() {}

    /**
     * Reads a day of an era.
     *
     * @param text folded
     * @return nothing where no era is written
     */
    static Optional<Found<LocalDate>> read(String text) {
        Matcher match = DAY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = match.group(2).equals("元") ? 1 : Integer.parseInt(match.group(2));
        boolean marked = match.group(3) != null;
        int month = Integer.parseInt(match.group(marked ? 4 : 6));
        int day = Integer.parseInt(match.group(marked ? 5 : 7));
        return Optional.of(day(ERAS.get(match.group(1)), year, month, day));
    }

    private static Found<LocalDate> day(JapaneseEra era, int year, int month, int day) {
        try {
            return Found.good(LocalDate.from(JapaneseDate.of(era, year, month, day)));
        } catch (DateTimeException e) {
            return Found.bad(NOT_IN_ERA);
        }
    }
}
