package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.table.Cell;

class NumberReaderTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "point, 0, 0",
        "point, 007, 7",
        "point, 1234, 1234",
        "point, '1,234', 1234",
        "point, '1,234.50', 1234.5",
        "point, 1'234'567, 1234567",
        "point, 1 234 567, 1234567",
        "point, 1.234, 1.234",
        "point, -5, -5",
        "point, −5, -5",
        "point, '１，２３４', 1234",
        "point, ១២៣, 123",
        "point, ၁၂၃, 123",
        "point, ๑๒๓, 123",
        "point, 1234567890123456789012, 1234567890123456789012",
        "point, '12,34', BAD_NUMBER",
        "point, '1,2345', BAD_NUMBER",
        "point, '1234,567', BAD_NUMBER",
        "point, '1.000.000,00', BAD_NUMBER",
        "point, 1., BAD_NUMBER",
        "point, .5, BAD_NUMBER",
        "point, 1e5, BAD_NUMBER",
        "point, 20 %, BAD_NUMBER",
        "point, twelve, BAD_NUMBER",
        "comma, 1.234, 1234",
        "comma, '1.000.000,00', 1000000",
        "comma, '5,9', 5.9",
        "comma, '1 234,5', 1234.5",
        "comma, 1.23, BAD_NUMBER",
        "comma, '1,234.5', BAD_NUMBER",
    })
    void readsNumbersAsTheMappingSaysTheyAreWritten(String decimals, String text, String expected) {
        assertThat(Trial.of("number").with("decimals", decimals).read(text)).isEqualTo(expected);
    }

    @Test
    void readsNumbersOfSpreadsheetsWhateverTheirMark() {
        Trial reader = Trial.of("number").with("decimals", "comma");

        assertThat(reader.read(new Cell.Figure(new BigDecimal("1234.50")))).isEqualTo("1234.5");
        assertThat(reader.read(new Cell.Figure(new BigDecimal("1E+5")))).isEqualTo("100000");
        assertThat(reader.read(new Cell.Figure(new BigDecimal("1E+999999999")))).isEqualTo("TOO_LARGE");
        assertThat(reader.read(new Cell.Flag(true))).isEqualTo("BAD_NUMBER");
    }

    @Test
    void refusesGroupsThatArePartedInTwoWays() {
        assertThat(Trial.of("number").read("1,234'567")).isEqualTo("BAD_NUMBER");
    }

    @Test
    void multipliesAndThenRounds() {
        Trial years = Trial.of("number").with("times", 12);

        assertThat(years.read("1.5")).isEqualTo("18");
        assertThat(years.read("1.3")).isEqualTo("15.6");
        assertThat(years.with("round", "down").read("1.3")).isEqualTo("15");
        assertThat(years.with("round", "up").read("1.3")).isEqualTo("16");
    }

    @Test
    void takesTheUnitsThatTheMappingNames() {
        Trial years = Trial.of("number").with("units", List.of("Năm", "約"));

        assertThat(years.read("3 năm")).isEqualTo("3");
        assertThat(years.read("約3")).isEqualTo("3");
        assertThat(years.read("3 tháng")).isEqualTo("BAD_NUMBER");
    }

    @Test
    void saysHowNumbersMustBeWritten() {
        var fault = (Reading.Fault) Trial.of("number").reading(FakeCells.of("1.000.000,00"));

        assertThat(fault.message()).contains("the mapping says decimals: point").doesNotContain("1.000");
    }

    @Test
    void gives32BitsAsSuch() {
        var value = (Reading.Value) Trial.of("number").reading(FakeCells.of("24.0"));

        assertThat(value.json().isIntegralNumber()).isTrue();
    }
}
