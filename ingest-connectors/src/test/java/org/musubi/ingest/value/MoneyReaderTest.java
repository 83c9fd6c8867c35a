package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.table.Cell;

class MoneyReaderTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "comma | 3.600 USD          | 3600 USD",
                "point | USD 3,600          | 3600 USD",
                "point | usd3600.50         | 3600.5 USD",
                "point | US$ 1,500          | 1500 USD",
                "point | $1,500             | 1500 USD",
                "point | $1,500 USD         | 1500 USD",
                "point | 1,500 (USD)        | 1500 USD",
                "point | 18万円              | 180000 JPY",
                "point | １８．５万円          | 185000 JPY",
                "point | 18万5千円           | 185000 JPY",
                "point | 18万5,000円         | 185000 JPY",
                "point | ￥180,000           | 180000 JPY",
                "point | 2億円               | 200000000 JPY",
                "point | 1億2,000万円        | 120000000 JPY",
                "point | 3百万円             | 3000000 JPY",
                "comma | 5,9 triệu đồng     | 5900000 VND",
                "comma | 5 triệu 900 nghìn đ | 5900000 VND",
                "comma | 1,2 tỷ VNĐ         | 1200000000 VND",
                "comma | 90.000.000 ₫       | 90000000 VND",
                "point | ៤,០០០,០០០ ៛        | 4000000 KHR",
                "point | 4 លានរៀល            | 4000000 KHR",
                "point | ၁၅ သိန်း ကျပ်       | 1500000 MMK",
                "point | ကျပ် သိန်း ၁၅        | 1500000 MMK",
                "point | ၂၅,၀၀၀ ကျပ်         | 25000 MMK",
                "point | 15 lakh kyats      | 1500000 MMK",
                "point | 2.5 million yen    | 2500000 JPY",
                "point | 0円                 | 0 JPY",
                "point | 5,000,000          | MISSING",
                "point | 5000 Rs            | UNKNOWN_VALUE",
                "point | 1500 USD VND       | CONTRADICTION",
                "point | 180,000円/月        | BAD_NUMBER",
                "point | 18万円～20万円        | BAD_NUMBER",
                "point | 18万～20万円         | BAD_NUMBER",
                "point | 5万3億円            | BAD_NUMBER",
                "point | 5万20000円          | BAD_NUMBER",
                "point | 1.5億2000万円       | BAD_NUMBER",
                "point | 5,9 triệu đồng     | BAD_NUMBER",
                "point | 1.000.000,00 đ     | BAD_NUMBER",
                "point | (5,000) USD        | BAD_NUMBER",
                "point | -5,000 USD         | NEGATIVE",
                "point | about 500 USD      | BAD_NUMBER",
                "point | 500 USDT           | BAD_NUMBER",
                "point | USD                | BAD_NUMBER",
                "point | 万円                | BAD_NUMBER",
            })
    void readsAmountsWithTheirCurrencyInTheText(String decimals, String text, String expected) {
        assertThat(Trial.of("money").with("decimals", decimals).read(text)).isEqualTo(money(expected));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VND | 5000000   | 5000000 VND",
                "VND | 5,000,000 đ | 5000000 VND",
                "VND | 500 USD   | CONTRADICTION",
                "MXN | $500      | 500 MXN",
                "CNY | ¥500      | 500 CNY",
                "NPR | Rs 500    | 500 NPR",
                "JPY | 18万       | 180000 JPY",
            })
    void holdsTheTextAgainstTheCurrencyOfTheMapping(String currency, String text, String expected) {
        assertThat(Trial.of("money").with("currency", currency).read(text)).isEqualTo(money(expected));
    }

    @ParameterizedTest(name = "{0} under {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5000000 | Phí đào tạo (VND)   | 5000000 VND",
                "18.5    | 月給（万円）          | 185000 JPY",
                "18      | Lương [triệu đồng]  | 18000000 VND",
                "180     | 費用（1,000円）       | 180000 JPY",
                "18万     | 月給（万円）          | CONTRADICTION",
                "500     | Phí (ước tính)      | MISSING",
                "500     | Phí                 | MISSING",
                "500 USD | Phí (VND)           | CONTRADICTION",
            })
    void takesTheCurrencyFromTheHeaderWhereTheMappingSaysSo(String text, String header, String expected) {
        Trial reader = Trial.of("money").with("currency", "header");

        assertThat(reader.read(FakeCells.of(text).under(header))).isEqualTo(money(expected));
    }

    @Test
    void takesTheCurrencyFromAColumn() {
        Trial reader = Trial.of("money").withColumn("currency", "Loại tiền");
        FakeCells cells = FakeCells.of(new Cell.Figure(new BigDecimal("3600.00")));

        assertThat(reader.read(cells.beside("Loại tiền", "usd"))).isEqualTo(money("3600 USD"));
        assertThat(reader.read(cells.beside("Loại tiền", "đồng"))).isEqualTo(money("3600 VND"));
        assertThat(reader.read(cells)).isEqualTo("MISSING");
        assertThat(reader.reading(cells.beside("Loại tiền", "gold")))
                .isInstanceOfSatisfying(
                        Reading.Fault.class, fault -> assertThat(fault.column()).hasValue("Loại tiền"));
    }

    @Test
    void takesTheCurrencyThroughATable() {
        var column = new Setting.Column(
                "C", Optional.of(word -> Optional.ofNullable(Map.of("1", "KHR").get(word))));
        Trial reader = Trial.of("money").with("currency", column);

        assertThat(reader.read(FakeCells.of("500").beside("C", "1"))).isEqualTo(money("500 KHR"));
        assertThat(reader.read(FakeCells.of("500").beside("C", "2"))).isEqualTo("UNKNOWN_VALUE");
    }

    @Test
    void multipliesEveryAmountByTheFactorOfTheMapping() {
        Trial reader = Trial.of("money").with("currency", "JPY").with("times", 10_000);

        assertThat(reader.read("18.5")).isEqualTo(money("185000 JPY"));
        assertThat(reader.read("18万")).isEqualTo("CONTRADICTION");
    }

    @Test
    void readsThePublishersOwnWordsBeforeAllOthers() {
        Trial reader = Trial.of("money")
                .withTable("words", Map.of("Củ", "1000000", "ông Cụ", "VND", "lakh", "100", "k", "10"));

        assertThat(reader.read("5,5 củ VND".replace(',', '.'))).isEqualTo(money("5500000 VND"));
        assertThat(reader.read("3 củ ông cụ")).isEqualTo(money("3000000 VND"));
        assertThat(reader.read("3 lakh MMK")).isEqualTo(money("300 MMK"));
        assertThat(reader.read("3 củ ông cụ USD")).isEqualTo("CONTRADICTION");
        assertThat(reader.read("3 triệu đồng")).isEqualTo(money("3000000 VND"));
        assertThat(Trial.of("money").read("3 củ VND")).isEqualTo("BAD_NUMBER");
    }

    @Test
    void wantsWordsToStandForFactorsCurrenciesOrTimes() {
        for (String code : List.of("0", "-1", "usd", "fortnight", "1e6", "")) {
            assertThat(Trial.of("money").withTable("words", Map.of("w", code)).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.setting()).contains("words"));
        }
    }

    @Test
    void givesAmountsAsDecimalStrings() {
        var value = (Reading.Value) Trial.of("money").reading(FakeCells.of("USD 3,600.50"));

        assertThat(value.json()).hasToString("{\"amount\":\"3600.5\",\"currency\":\"USD\"}");
    }

    private static String money(String expected) {
        String[] parts = expected.split(" ", -1);
        return parts.length == 1 ? expected : "{amount:" + parts[0] + ",currency:" + parts[1] + "}";
    }
}
