package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayReaderTest {
    private static final Trial YEN = Trial.of("pay").with("currency", "JPY");

    @Test
    void takesMonthlyPayAsItIs() {
        assertThat(YEN.with("per", "month").read("月給18万円")).isEqualTo("{amount:180000,currency:JPY}");
    }

    @Test
    void makesMonthlyPayOfOtherPay() {
        Trial hourly = YEN.with("per", "hour");
        Trial daily = YEN.with("per", "day").with("daysPerMonth", 21);

        assertThat(hourly.with("hoursPerMonth", 165).read("1,226円")).isEqualTo("{amount:202290,currency:JPY}");
        assertThat(hourly.with("hoursPerDay", 8).with("daysPerMonth", 21).read("1226"))
                .isEqualTo("{amount:205968,currency:JPY}");
        assertThat(hourly.with("hoursPerWeek", 40).read("1,226円")).isEqualTo("{amount:212506,currency:JPY}");
        assertThat(hourly.with("hoursPerWeek", 40).with("hoursPerMonth", 160).problems())
                .hasSize(1);
        assertThat(hourly.with("hoursPerWeek", 169).problems()).hasSize(1);
        assertThat(daily.read("9808")).isEqualTo("{amount:205968,currency:JPY}");
    }

    @Test
    void roundsDownToTheSmallestUnitOfTheCurrency() {
        Trial yearly = Trial.of("pay").with("per", "year");

        assertThat(yearly.read("2,000,000円")).isEqualTo("{amount:166666,currency:JPY}");
        assertThat(yearly.read("20,000 USD")).isEqualTo("{amount:1666.66,currency:USD}");
        assertThat(yearly.read("2億円")).isEqualTo("{amount:16666666,currency:JPY}");
    }

    @Test
    void takesAYearForFiftyTwoWeeks() {
        Trial weekly = Trial.of("pay").with("per", "week");

        assertThat(weekly.read("$600.00 USD")).isEqualTo("{amount:2600,currency:USD}");
        assertThat(Trial.of("pay").read("500 USD/week")).isEqualTo("{amount:2166.66,currency:USD}");
    }

    @Test
    void takesTheUnitFromTheText() {
        Trial reader = Trial.of("pay").with("hoursPerMonth", 160);

        assertThat(reader.read("時給1,200円")).isEqualTo("{amount:192000,currency:JPY}");
        assertThat(reader.read("1,200円/時")).isEqualTo("{amount:192000,currency:JPY}");
        assertThat(reader.read("1500 USD per month")).isEqualTo("{amount:1500,currency:USD}");
        assertThat(reader.read("30,000 đ/giờ")).isEqualTo("{amount:4800000,currency:VND}");
        assertThat(reader.read("¥192,000")).isEqualTo("MISSING");
        assertThat(reader.read("日給 9,000円")).isEqualTo("MISSING");
        assertThat(YEN.with("per", "month").read("時給1,200円")).isEqualTo("CONTRADICTION");
    }

    @Test
    void takesTheUnitFromThePublishersOwnWord() {
        Trial reader = Trial.of("pay").with("currency", "JPY").withTable("words", Map.of("每個月", "month"));

        assertThat(reader.read("每個月 180000")).isEqualTo("{amount:180000,currency:JPY}");
    }

    @Test
    void takesUnitAndHoursFromColumns() {
        Map<String, String> words = Map.of("H", "hour", "T", "month");
        var unit = new Setting.Column("unit", Optional.of(word -> Optional.ofNullable(words.get(word))));
        Trial reader = YEN.with("per", unit).withColumn("hoursPerMonth", "hours");
        FakeCells cells = FakeCells.of("1200");

        assertThat(reader.read(cells.beside("unit", "H").beside("hours", "160.5")))
                .isEqualTo("{amount:192600,currency:JPY}");
        assertThat(reader.read(cells.beside("unit", "T"))).isEqualTo("{amount:1200,currency:JPY}");
        assertThat(reader.read(cells.beside("unit", "H"))).isEqualTo("MISSING");
        assertThat(reader.read(cells.beside("unit", "H").beside("hours", "900")))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(reader.read(cells.beside("unit", "?"))).isEqualTo("UNKNOWN_VALUE");
        assertThat(reader.reading(cells))
                .isInstanceOfSatisfying(
                        Reading.Fault.class,
                        fault -> assertThat(fault.column())
                                .as("the cell to be filled in")
                                .contains("unit"));
    }

    @Test
    void takesTheUnitFromTheHeader() {
        Trial reader = Trial.of("pay").with("currency", "header").with("hoursPerMonth", 160);

        assertThat(reader.read(FakeCells.of("1200").under("賃金（円/時）"))).isEqualTo("{amount:192000,currency:JPY}");
    }

    @Test
    void refusesSettingsThatContradictEachOther() {
        assertThat(YEN.with("per", "hour").problems()).hasSize(1);
        assertThat(YEN.with("per", "month").with("hoursPerMonth", 160).problems())
                .hasSize(1);
        assertThat(YEN.with("hoursPerMonth", 160)
                        .with("hoursPerDay", 8)
                        .with("daysPerMonth", 20)
                        .problems())
                .hasSize(1);
        assertThat(YEN.with("hoursPerDay", 8).problems()).hasSize(1);
        assertThat(YEN.with("per", "hour").with("hoursPerMonth", 900).problems())
                .hasSize(1);
    }
}
