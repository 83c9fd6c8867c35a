package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

class SimpleReadersTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "text, Công ty Ａ  B, Công ty Ａ  B",
        "code, nursing care, NURSING_CARE",
        "code, Building-Cleaning, BUILDING_CLEANING",
        "code, ｓｓｗ１, SSW1",
        "yes-no, Yes, true",
        "yes-no, 1, true",
        "yes-no, x, true",
        "yes-no, ○, true",
        "yes-no, ×, false",
        "yes-no, 有, true",
        "yes-no, 無, false",
        "yes-no, はい, true",
        "yes-no, CÓ, true",
        "yes-no, Không, false",
        "yes-no, បាទ, true",
        "yes-no, ទេ, false",
        "yes-no, ဟုတ်, true",
        "yes-no, မဟုတ်, false",
        "yes-no, maybe, UNKNOWN_VALUE",
        "country, vn, VNM",
        "country, MMR, MMR",
        "country, Japan, JPN",
        "country, ベトナム, VNM",
        "country, Campuchia, KHM",
        "country, ជប៉ុន, JPN",
        "country, México, MEX",
        "country, XX, UNKNOWN_VALUE",
        "eighteenth-birthday, 2010-03-01, 2028-03-01",
        "eighteenth-birthday, 2012-02-29, 2030-03-01",
        "eighteenth-birthday, 2008-11-23, 2026-11-23",
        "eighteenth-birthday, 2008-11-22, absent",
        "eighteenth-birthday, 1990-01-01, absent",
        "eighteenth-birthday, 2027-01-01, BAD_DATE",
    })
    void readsOneCell(String reader, String text, String expected) {
        assertThat(Trial.of(reader).read(text)).isEqualTo(expected);
    }

    @Test
    void writesNumbersAndDaysOfSpreadsheetsPlainly() {
        assertThat(Trial.of("text").read(new Cell.Figure(new BigDecimal("1.20E+3"))))
                .isEqualTo("1200");
        assertThat(Trial.of("text").read(new Cell.Day(LocalDate.of(2027, 4, 1))))
                .isEqualTo("2027-04-01");
        assertThat(Trial.of("text").read(new Cell.Figure(new BigDecimal("1E+999999999"))))
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void refusesAFaultyCellWithItsOwnFault() {
        for (ReaderType type : ValueReaders.all()) {
            var cell = new Cell.Faulty(ReasonCode.FORMULA, "the formula gave an error");

            assertThat(Trial.plain(type).read(cell)).isEqualTo("FORMULA");
        }
    }

    @Test
    void takesTheWordsOfTheMappingBeforeItsOwn() {
        Trial reader = Trial.of("yes-no").with("yes", List.of("Đã rút", "×"));

        assertThat(reader.read("ĐÃ RÚT")).isEqualTo("true");
        assertThat(reader.read("×")).isEqualTo("true");
        assertThat(reader.read("không")).isEqualTo("false");
        assertThat(reader.read("Đang chờ")).isEqualTo("UNKNOWN_VALUE");
        assertThat(reader.with("others", "no").read("Đang chờ")).isEqualTo("false");
        assertThat(reader.with("no", List.of("đã rút")).problems()).hasSize(1);
    }

    @Test
    void readsEveryCodeOfACountry() {
        for (String code : Locale.getISOCountries()) {
            String expected = new Locale("", code).getISO3Country();

            assertThat(Trial.of("country").read(code)).isEqualTo(expected);
            assertThat(Trial.of("country").read(expected)).isEqualTo(expected);
        }
    }

    @Test
    void countsTheAgeOnTheDayOfRegistration() {
        Trial reader = Trial.of("eighteenth-birthday").withColumn("registeredOn", "day");

        assertThat(reader.read(FakeCells.of("2007-01-01").beside("day", "2024-12-31")))
                .isEqualTo("2025-01-01");
        assertThat(reader.read(FakeCells.of("2007-01-01").beside("day", "2025-01-01")))
                .isEqualTo("absent");
        assertThat(reader.read(FakeCells.of("2007-01-01").beside("day", "soon")))
                .isEqualTo("BAD_DATE");
    }
}
