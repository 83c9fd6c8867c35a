package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "d/m/yyyy",
                "yyyy-mm-dd hh:mm:ss.000",
                "[$-411]ggge\"年\"m\"月\"d\"日\";@",
                "mmm\\-yy",
                "MMMM",
                "[Red]dd.mm.yyyy"
            })
    void knowsFormatsOfDates(String code) {
        assertThat(SheetDates.isDate(164, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0\\ \"đồng/day\"",
                "[$USD] #,##0.00",
                "#,##0_d",
                "h:mm",
                "[h]:mm:ss",
                "mm:ss",
                "0.00E+00",
                "@"
            })
    void knowsOtherFormats(String code) {
        assertThat(SheetDates.isDate(164, code)).isFalse();
    }

    @Test
    void knowsFormatsThatHaveANumberOnly() {
        assertThat(SheetDates.isDate(14, null)).isTrue();
        assertThat(SheetDates.isDate(57, null)).isTrue();
        assertThat(SheetDates.isDate(20, null)).isFalse();
        assertThat(SheetDates.isDate(null, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, day 1900-01-01",
        "59, day 1900-02-28",
        "60, BAD_DATE",
        "61, day 1900-03-01",
        "46113.75, day 2026-04-01",
        "2958465.9, day 9999-12-31",
        "2958466, BAD_DATE",
        "0.5, BAD_DATE",
        "-1, BAD_DATE"
    })
    void countsDaysFrom1900(BigDecimal serial, String day) {
        assertThat(ReadTable.shown(new SheetDates(false).day(serial))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"0, day 1904-01-01", "44651, day 2026-04-01", "-1, BAD_DATE"})
    void countsDaysFrom1904(BigDecimal serial, String day) {
        assertThat(ReadTable.shown(new SheetDates(true).day(serial))).isEqualTo(day);
    }
}
