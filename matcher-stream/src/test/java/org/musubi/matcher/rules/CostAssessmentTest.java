package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.capRule;
import static org.musubi.matcher.rules.Examples.fxRate;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.schemas.avro.CostCategory.ILLEGITIMATE;
import static org.musubi.schemas.avro.CostCategory.MEDICAL;
import static org.musubi.schemas.avro.CostCategory.RECRUITMENT_FEE;
import static org.musubi.schemas.avro.CostCategory.TRAINING;
import static org.musubi.schemas.avro.Payer.AGENCY;
import static org.musubi.schemas.avro.Payer.EMPLOYER;
import static org.musubi.schemas.avro.Payer.STATE;
import static org.musubi.schemas.avro.Payer.WORKER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.schemas.avro.CostItem;

/** What a worker pays against a cap, and which cap binds. */
class CostAssessmentTest {
    private final Scene scene = Scene.eligible()
            .and(
                    fxRate("USD", "1"),
                    fxRate("JPY", "151.37"),
                    fxRate("MXN", "18.4"),
                    fxRate("KHR", "4012.5"),
                    fxRate("VND", "26345"));

    @ParameterizedTest
    @CsvSource({
        "JPY, JPY, 1000.4,  1000",
        "JPY, JPY, 1000.5,  1001",
        "JPY, USD, 100,     15137",
        "JPY, USD, 0.01,    2", // 1.5137
        "JPY, KHR, 410000,  15467", // x 151.37 / 4012.5 = 15,467.09
        "JPY, VND, 26345,   151", // 151.37
        "MXN, MXN, 10.005,  10.01",
        "MXN, MXN, 10.0049, 10.00",
        "MXN, USD, 12.345,  227.15", // 227.148
        "MXN, JPY, 1000,    121.56", // 121.5565
        "KHR, KHR, 4100.005, 4100.01",
        "KHR, USD, 0.25,    1003.13" // 1,003.125, exactly between
    })
    void roundsEachItemHalfUpToTheMinorUnit(String settlement, String currency, String amount, String paid) {
        Scene settled = scene.vacancy(v -> v.setMonthlyWage(money("90000", settlement)));

        assertThat(paid(settled, cost(TRAINING, WORKER, amount, currency))).isEqualTo(paid);
    }

    @Test
    void roundsItemByItemBeforeAdding() {
        assertThat(paid(scene, cost(TRAINING, WORKER, "0.5", "JPY"), cost(MEDICAL, WORKER, "0.5", "JPY")))
                .isEqualTo("2");
        assertThat(paid(scene, cost(TRAINING, WORKER, "0.4", "JPY"), cost(TRAINING, WORKER, "0.4", "JPY")))
                .isEqualTo("0");
    }

    @Test
    void showsNothingPaidWithTheDigitsOfTheCurrency() {
        assertThat(paid(scene)).isEqualTo("0");
        assertThat(paid(scene.vacancy(v -> v.setMonthlyWage(money("9000", "MXN")))))
                .isEqualTo("0.00");
    }

    @Test
    void countsOnlyWhatTheWorkerPays() {
        assertThat(paid(
                        scene,
                        cost(TRAINING, WORKER, "1", "JPY"),
                        cost(TRAINING, AGENCY, "10", "JPY"),
                        cost(TRAINING, EMPLOYER, "100", "JPY"),
                        cost(TRAINING, STATE, "1000", "JPY")))
                .isEqualTo("1");
    }

    @Test
    void leavesOutWhatThisEmployerBears() {
        Scene generous = scene.vacancy(v -> v.setEmployerPays(List.of(TRAINING)));

        assertThat(paid(generous, cost(TRAINING, WORKER, "10", "JPY"), cost(MEDICAL, WORKER, "1", "JPY")))
                .isEqualTo("1");
    }

    @Test
    void countsTheCategoriesThatTheRuleNames() {
        Scene counting = scene.and(capRule(r -> r.setCountedCategories(List.of(RECRUITMENT_FEE, MEDICAL))));

        assertThat(paid(
                        counting,
                        cost(RECRUITMENT_FEE, WORKER, "1", "JPY"),
                        cost(MEDICAL, WORKER, "10", "JPY"),
                        cost(TRAINING, WORKER, "100", "JPY")))
                .isEqualTo("11");
    }

    @Test
    void countsWhatIsIllegitimateOnlyWhereTheRuleNamesIt() {
        Scene bribed = scene.candidate(
                c -> c.setCosts(List.of(cost(ILLEGITIMATE, WORKER, "10", "JPY"), cost(TRAINING, WORKER, "1", "JPY"))));
        Scene naming = bribed.and(capRule(r -> r.setCountedCategories(List.of(ILLEGITIMATE, TRAINING))));

        assertThat(bribed.verdict().pair().binding().workerPaid())
                .hasValueSatisfying(paid -> assertThat(paid).isEqualByComparingTo("1"));
        assertThat(naming.verdict().pair().binding().workerPaid())
                .hasValueSatisfying(paid -> assertThat(paid).isEqualByComparingTo("11"));
        naming.failsWith("ILLEGITIMATE_COST");
    }

    @Test
    void bindsByTheRuleWithTheLeastHeadroom() {
        // R-1 allows 360,000 and counts all: 260,000 are left; R-2 allows 270,000 and counts 10,000 of them: 260,000
        Scene costly = scene.candidate(c ->
                c.setCosts(List.of(cost(TRAINING, WORKER, "90000", "JPY"), cost(MEDICAL, WORKER, "10000", "JPY"))));
        CapRule other = capRule(r -> r.setRuleId("R-2").setMonths("1.5").setCountedCategories(List.of(MEDICAL)));
        CapRule tighter = capRule(r -> r.setRuleId("R-3").setMonths("1.9"));

        assertThat(costly.and(other).match().capRuleId()).isEqualTo("R-1");
        Match bound = costly.and(other, tighter).match();
        assertThat(bound.capRuleId()).isEqualTo("R-3");
        assertThat(bound.cap()).isEqualTo("342000");
        assertThat(bound.workerPaid()).isEqualTo("100000");
    }

    @Test
    void settlesTiesOfHeadroomByTheSmallestRule() {
        Scene tied = scene.and(
                capRule(r -> r.setRuleId("R-10")),
                capRule(r -> r.setRuleId("Q-9").setOrigin("*")),
                capRule(r -> r.setRuleId("R-2").setMonths("2.0")));

        assertThat(tied.match().capRuleId()).isEqualTo("Q-9");
        assertThat(tied.without(CapRule.class)
                        .and(capRule(r -> r.setRuleId("R-2")), capRule(r -> r.setRuleId("R-10")))
                        .match()
                        .capRuleId())
                .isEqualTo("R-10");
    }

    private static String paid(Scene scene, CostItem... costs) {
        return scene.candidate(c -> c.setCosts(List.of(costs)))
                .match()
                .workerPaid()
                .toPlainString();
    }
}
