package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.table.Cell;

class DateReaderTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "iso, 2027-04-01, 2027-04-01",
        "iso, ２０２７－０４－０１, 2027-04-01",
        "iso, 2027-04-01T09:30:00Z, 2027-04-01",
        "iso, 2027-04-01T09:30:00.123+09:00, 2027-04-01",
        "iso, 20270401, 2027-04-01",
        "iso, 46113, 2026-04-01",
        "iso, 2027-4-1, BAD_DATE",
        "iso, 2027/04/01, BAD_DATE",
        "iso, 01-04-2027, BAD_DATE",
        "iso, 2027-02-29, BAD_DATE",
        "iso, 2028-02-29, 2028-02-29",
        "iso, 2570-04-01, BAD_DATE",
        "iso, 9999-12-31, 9999-12-31",
        "day-first, 01/04/2027, 2027-04-01",
        "day-first, 1.4.2027, 2027-04-01",
        "day-first, 1 / 4 / 2027, 2027-04-01",
        "day-first, 01/04/2027 00:00, 2027-04-01",
        "day-first, ngày 1 tháng 4 năm 2027, 2027-04-01",
        "day-first, 01-Apr-2027, 2027-04-01",
        "day-first, 1 April 2027, 2027-04-01",
        "day-first, ០១/០៤/២០២៧, 2027-04-01",
        "day-first, ၁/၄/၂၀၂၇, 2027-04-01",
        "day-first, ๑/๔/๒๐๒๗, 2027-04-01",
        "day-first, ๑/๔/๒๕๗๐, BAD_DATE",
        "day-first, 31/02/2027, BAD_DATE",
        "day-first, 04/13/2027, BAD_DATE",
        "day-first, 01/04/27, BAD_DATE",
        "day-first, 2027-04-01, BAD_DATE",
        "day-first, 01/04-2027, BAD_DATE",
        "day-first, 01.04, BAD_DATE",
        "month-first, 04/13/2027, 2027-04-13",
        "month-first, 'Apr 1, 2027', 2027-04-01",
        "month-first, 13/04/2027, BAD_DATE",
        "year-first, 2027/4/1, 2027-04-01",
        "year-first, 2027年4月1日, 2027-04-01",
        "year-first, 2027年4月, BAD_DATE",
        "year-first, 27/4/1, BAD_DATE",
        "japanese-era, 令和9年4月1日, 2027-04-01",
        "japanese-era, 令和９年４月１日, 2027-04-01",
        "japanese-era, 令和 9年 4月 1日, 2027-04-01",
        "japanese-era, ㋿9年4月1日, 2027-04-01",
        "japanese-era, R9.4.1, 2027-04-01",
        "japanese-era, Ｒ０９／０４／０１, 2027-04-01",
        "japanese-era, 2027/4/1, 2027-04-01",
        "japanese-era, 令和元年5月1日, 2019-05-01",
        "japanese-era, 令和元年4月30日, BAD_DATE",
        "japanese-era, 平成31年4月30日, 2019-04-30",
        "japanese-era, 平成31年5月1日, BAD_DATE",
        "japanese-era, 昭和64年1月7日, 1989-01-07",
        "japanese-era, 昭和64年1月8日, BAD_DATE",
        "japanese-era, 平成元年1月8日, 1989-01-08",
        "japanese-era, 平成1年1月7日, BAD_DATE",
        "japanese-era, 令和9年2月29日, BAD_DATE",
        "japanese-era, 令和10年2月29日, 2028-02-29",
        "japanese-era, 令和0年4月1日, BAD_DATE",
        "japanese-era, 9年4月1日, BAD_DATE",
    })
    void readsTheDaysThatAreWrittenAsTheMappingSays(String form, String text, String expected) {
        assertThat(Trial.of("date").with("form", form).read(text)).isEqualTo(expected);
    }

    @Test
    void takesDaysAndSerialsOfSpreadsheetsInEveryForm() {
        for (DateForm form : DateForm.values()) {
            Trial reader = Trial.of("date").with("form", word(form));

            assertThat(reader.read(new Cell.Day(LocalDate.of(2027, 4, 1)))).isEqualTo("2027-04-01");
            assertThat(reader.read(new Cell.Figure(new BigDecimal("46478.75")))).isEqualTo("2027-04-01");
            assertThat(reader.read(new Cell.Figure(new BigDecimal("2027")))).isEqualTo("BAD_DATE");
            assertThat(reader.read(new Cell.Figure(new BigDecimal("1e999999999"))))
                    .isEqualTo("BAD_DATE");
            assertThat(reader.read(new Cell.Day(LocalDate.MAX))).isEqualTo("BAD_DATE");
        }
    }

    private static String word(DateForm form) {
        return form.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
