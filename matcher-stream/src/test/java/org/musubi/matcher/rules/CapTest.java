package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.capRule;
import static org.musubi.matcher.rules.Examples.fxRate;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.schemas.avro.CapBasis.FIXED;
import static org.musubi.schemas.avro.CapBasis.WAGE_MONTHS;
import static org.musubi.schemas.avro.CapBasis.WAGE_MONTHS_PER_YEAR;
import static org.musubi.schemas.avro.CapBasis.ZERO;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a rule lets a worker pay. The expected amounts were computed by hand. */
class CapTest {
    private final Scene scene =
            Scene.eligible().and(fxRate("USD", "1"), fxRate("JPY", "151.37"), fxRate("VND", "26345"));

    @Test
    void computesTheExampleOfTheContract() {
        Scene example = scene.vacancy(v -> v.setMonthlyWage(money("180000", "JPY"))
                .setContractMonths(36)
                .setPartnerMonthlyFee(money("5000", "JPY")));

        assertThat(limit(example, r -> perYear(r, "1", "3").setDeductPartnerFee(true)))
                .isEqualTo("360000");
    }

    @Test
    void letsTheWorkerPayNothing() {
        assertThat(limit(scene, r -> r.setBasis(ZERO).setMonths(null))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "1000,     JPY, 1000",
        "1000.9,   JPY, 1000",
        "1200,     USD, 181644", // x 151.37
        "99.99,    USD, 15135", // 15,135.4863
        "10000000, VND, 57456" // x 151.37 / 26345 = 57,456.82
    })
    void convertsAFixedAmountAndRoundsItDown(String amount, String currency, String limit) {
        assertThat(limit(scene, r -> fixed(r, amount, currency))).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "180000,  1.5,    270000",
        "180000,  0,      0",
        "100001,  0.3333, 33330", // 33,330.3333
        "99999.9, 0.0001, 9" // 9.99999
    })
    void allowsANumberOfMonthlyWages(String wage, String months, String limit) {
        assertThat(limit(wage(wage), r -> r.setBasis(WAGE_MONTHS).setMonths(months)))
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "180000, 12, 1,   3,   180000",
        "180000, 36, 1,   3,   540000", // exactly the maximum
        "180000, 60, 1,   3,   540000", // held to the maximum
        "180000, 18, 1,   3,   270000", // one and a half
        "180000, 7,  1,   3,   105000", // seven twelfths
        "200000, 7,  1,   3,   116666", // 116,666.67
        "100000, 1,  1,   3,   8333", // 8,333.33
        "100000, 1,  0.1, 3,   833", // 833.33
        "180000, 24, 1,   1.5, 270000",
        "180000, 36, 1,   0,   0"
    })
    void allowsMonthlyWagesPerYearOfTheContract(
            String wage, int contractMonths, String months, String maxMonths, String limit) {
        Scene contract = scene.vacancy(v -> v.setMonthlyWage(money(wage, "JPY")).setContractMonths(contractMonths));

        assertThat(limit(contract, r -> perYear(r, months, maxMonths))).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "5000,      JPY, 180000",
        "9999.9999, JPY, 0", // 0.0036 left
        "10000,     JPY, 0",
        "10001,     JPY, 0", // never below
        "33.33,     USD, 178374" // 360,000 - 36 x 33.33 x 151.37 = 178,374.16
    })
    void takesThePartnersFeesOffButNotBelowNothing(String fee, String currency, String limit) {
        Scene withFee = scene.vacancy(v -> v.setPartnerMonthlyFee(money(fee, currency)));

        assertThat(limit(withFee, r -> r.setDeductPartnerFee(true))).isEqualTo(limit);
        assertThat(limit(withFee, r -> r.setDeductPartnerFee(false))).isEqualTo("360000");
    }

    @Test
    void takesNothingOffWhereNoFeeIsPaid() {
        assertThat(limit(scene, r -> r.setDeductPartnerFee(true))).isEqualTo("360000");
    }

    @Test
    void roundsOnceAtTheEnd() {
        // 116,666.67 - 7 x 0.5 = 116,663.17; from 116,666 it would be 116,662.5
        Scene sevenMonths = scene.vacancy(v -> v.setMonthlyWage(money("200000", "JPY"))
                .setContractMonths(7)
                .setPartnerMonthlyFee(money("0.5", "JPY")));
        // 116,666.67 - 7 x 33.33 x 151.37 = 81,350.53; from 116,666 it would be 81,349, with 5,045 a month 81,351
        Scene inDollars = scene.vacancy(v -> v.setMonthlyWage(money("200000", "JPY"))
                .setContractMonths(7)
                .setPartnerMonthlyFee(money("33.33", "USD")));

        assertThat(limit(sevenMonths, r -> perYear(r, "1", "3").setDeductPartnerFee(true)))
                .isEqualTo("116663");
        assertThat(limit(inDollars, r -> perYear(r, "1", "3").setDeductPartnerFee(true)))
                .isEqualTo("81350");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 12345.6789, 18518", // 18,518.51835
        "MXN, 9999.99,    14999.98", // 14,999.985
        "KHR, 9999.99,    14999.98",
        "KWD, 300.0001,   450.000" // 450.00015
    })
    void roundsDownToTheMinorUnitOfTheSettlementCurrency(String currency, String wage, String limit) {
        Scene paid = scene.vacancy(v -> v.setMonthlyWage(money(wage, currency)));

        assertThat(limit(paid, r -> r.setMonths("1.5"))).isEqualTo(limit);
    }

    @Test
    void isUnknownWhileARateIsMissing() {
        Scene withFee = scene.vacancy(v -> v.setPartnerMonthlyFee(money("0", "KHR")));

        assertThat(cap(scene, r -> fixed(r, "0", "KHR"))).isEmpty();
        assertThat(cap(withFee, r -> r.setBasis(ZERO).setDeductPartnerFee(true)))
                .isEmpty();
        assertThat(cap(withFee, r -> r.setDeductPartnerFee(false))).isPresent();
    }

    private Scene wage(String amount) {
        return scene.vacancy(v -> v.setMonthlyWage(money(amount, "JPY")));
    }

    private static org.musubi.schemas.avro.CapRule.Builder fixed(
            org.musubi.schemas.avro.CapRule.Builder rule, String amount, String currency) {
        return rule.setBasis(FIXED).setMonths(null).setAmount(amount).setCurrency(currency);
    }

    private static org.musubi.schemas.avro.CapRule.Builder perYear(
            org.musubi.schemas.avro.CapRule.Builder rule, String months, String maxMonths) {
        return rule.setBasis(WAGE_MONTHS_PER_YEAR).setMonths(months).setMaxMonths(maxMonths);
    }

    private static String limit(Scene scene, Consumer<org.musubi.schemas.avro.CapRule.Builder> change) {
        return cap(scene, change).map(BigDecimal::toPlainString).orElseThrow();
    }

    private static Optional<BigDecimal> cap(Scene scene, Consumer<org.musubi.schemas.avro.CapRule.Builder> change) {
        return scene.and(capRule(change)).onlyCap().orElseThrow().limit();
    }
}
