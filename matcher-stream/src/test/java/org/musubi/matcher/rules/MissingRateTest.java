package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.capRule;
import static org.musubi.matcher.rules.Examples.fxRate;
import static org.musubi.matcher.rules.Examples.minimumWage;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.schemas.avro.CapBasis.FIXED;
import static org.musubi.schemas.avro.CapBasis.ZERO;
import static org.musubi.schemas.avro.CostCategory.MEDICAL;
import static org.musubi.schemas.avro.CostCategory.TRAINING;
import static org.musubi.schemas.avro.Payer.AGENCY;
import static org.musubi.schemas.avro.Payer.WORKER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An amount without a rate blocks, also where it could not have changed the result. */
class MissingRateTest {
    private static final FxRate DOLLAR = fxRate("USD", "1");
    private static final FxRate YEN = fxRate("JPY", "151.37");

    /** Scenes in yen that hold one amount in dollars: 0, or one that is sure to pass. */
    static Stream<Scene> scenesWithOneAmountInDollars() {
        Scene scene = Scene.eligible();
        CapRule deducting = capRule(r -> r.setBasis(ZERO).setDeductPartnerFee(true));
        return Stream.of(
                scene.candidate(c -> c.setMinimumMonthlyWage(money("0", "USD"))),
                scene.candidate(c -> c.setCosts(List.of(cost(TRAINING, WORKER, "0", "USD")))),
                scene.candidate(c -> c.setCosts(
                        List.of(cost(TRAINING, WORKER, "9", "JPY"), cost(MEDICAL, WORKER, "0.0001", "USD")))),
                scene.and(fixed("R-2", "99999999")),
                scene.vacancy(v -> v.setPartnerMonthlyFee(money("0", "USD"))).and(deducting),
                scene.vacancy(v -> v.setPartnerMonthlyFee(money("0", "USD")))
                        .and(capRule(r -> r.setRuleId("R-2").setMonths("99").setDeductPartnerFee(true))));
    }

    @ParameterizedTest
    @MethodSource("scenesWithOneAmountInDollars")
    void blocksUntilBothRatesAreKnown(Scene inDollars) {
        inDollars.failsWith("NO_FX_RATE");
        inDollars.and(DOLLAR).failsWith("NO_FX_RATE");
        inDollars.and(YEN).failsWith("NO_FX_RATE");
        inDollars.and(DOLLAR, YEN).passes();
    }

    @Test
    void needsNoRateWithinOneCurrency() {
        Scene.eligible()
                .vacancy(v -> v.setMonthlyWage(money("9000", "MXN")).setPartnerMonthlyFee(money("1", "MXN")))
                .candidate(c -> c.setMinimumMonthlyWage(money("9000", "MXN"))
                        .setCosts(List.of(cost(TRAINING, WORKER, "1", "MXN"))))
                .and(capRule(r -> r.setDeductPartnerFee(true)))
                .passes();
    }

    @Test
    void needsNoRateForWhatIsNotCounted() {
        Scene paying = Scene.eligible()
                .vacancy(v -> v.setEmployerPays(List.of(MEDICAL)).setPartnerMonthlyFee(money("1", "USD")))
                .candidate(c ->
                        c.setCosts(List.of(cost(MEDICAL, WORKER, "1", "USD"), cost(TRAINING, AGENCY, "1", "USD"))));

        paying.passes();
    }

    @Test
    void needsNoRateForARuleThatDoesNotCoverThePair() {
        Scene.eligible()
                .and(
                        capRule(r -> r.setRuleId("R-2")
                                .setOrigin("KHM")
                                .setBasis(FIXED)
                                .setAmount("1")
                                .setCurrency("USD")),
                        capRule(r -> r.setRuleId("R-3")
                                .setEffectiveTo(AS_OF)
                                .setBasis(FIXED)
                                .setAmount("1")
                                .setCurrency("USD")))
                .passes();
    }

    @Test
    void isReportedBesideACapThatIsExceededAnyway() {
        Scene.eligible()
                .candidate(c -> c.setCosts(List.of(cost(TRAINING, WORKER, "360001", "JPY"))))
                .and(fixed("R-2", "1"))
                .failsWith("COST_CAP_EXCEEDED", "NO_FX_RATE");
    }

    @Test
    void leavesOpenWhetherAWageOrACapIsMissed() {
        Scene.eligible()
                .candidate(c -> c.setMinimumMonthlyWage(money("99999999", "USD"))
                        .setCosts(List.of(cost(TRAINING, WORKER, "99999999", "USD"))))
                .failsWith("NO_FX_RATE");
    }

    @Test
    void failsARuleOfTheVacancyAndARuleOfThePairUnderOneCode() {
        Scene twice = Scene.eligible()
                .candidate(c -> c.setMinimumMonthlyWage(money("1", "USD")))
                .and(minimumWage(w -> w.setHourly(money("1", "USD"))));

        twice.failsWith("NO_FX_RATE", "NO_FX_RATE");
        assertThat(twice.verdict().codes()).containsExactly("NO_FX_RATE");
    }

    private static CapRule fixed(String ruleId, String dollars) {
        return capRule(
                r -> r.setRuleId(ruleId).setBasis(FIXED).setAmount(dollars).setCurrency("USD"));
    }
}
