package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.capRule;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.skill;
import static org.musubi.schemas.avro.CapBasis.ZERO;
import static org.musubi.schemas.avro.CostCategory.TRAINING;
import static org.musubi.schemas.avro.Need.ACCESSIBILITY;
import static org.musubi.schemas.avro.Need.CHILDCARE;
import static org.musubi.schemas.avro.Need.FAMILY_HOUSING;
import static org.musubi.schemas.avro.Payer.WORKER;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Need;

/** The points by part, at their limits. */
class ScoreTest {
    private final Scene scene = Scene.eligible();

    @ParameterizedTest
    @CsvSource({
        "A2_2, A2_2, 0",
        "A2_2, A2_1, 100",
        "A2_1, A1, 100",
        "B1, A2_1, 200",
        "A2_2, NONE, 300",
        "B1, NONE, 300",
        "C2, NONE, 300",
        "C2, C2, 0",
        "C2, C1, 100"
    })
    void gives100ForEachStepOfJapaneseUpTo300(LanguageLevel known, LanguageLevel wanted, int points) {
        Scene pair = scene.vacancy(v -> v.setRequiredJapanese(wanted)).candidate(c -> c.setJapanese(known));

        assertThat(pair.match().score().language()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4", "59, 236", "60, 240", "61, 240", "2147483647, 240"})
    void gives4ForEachMonthUpTo240(int months, int points) {
        Scene pair = scene.candidate(
                c -> c.setSkills(List.of(skill("ICT", 60, false, false), skill("NURSING_CARE", months, false, false))));

        assertThat(pair.match().score().experience()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "JP-13, 200",
        "JP-01 JP-13, 160",
        "JP-01 JP-02 JP-13, 120",
        "JP-01 JP-02 JP-03 JP-13, 80",
        "JP-01 JP-02 JP-03 JP-04 JP-13, 40",
        "JP-01 JP-02 JP-03 JP-04 JP-05 JP-13, 40",
        "JP-01 JP-02 JP-03 JP-04 JP-05 JP-06 JP-13, 40"
    })
    void gives200ForTheFirstWishAnd40LessForEachNext(String wishes, int points) {
        Scene pair = scene.candidate(c -> c.setPreferredRegions(Arrays.asList(wishes.split(" "))));

        assertThat(pair.match().score().region()).isEqualTo(points);
    }

    @Test
    void gives100WhereNoRegionIsPreferred() {
        assertThat(scene.match().score().region()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 200",
        "1, 199",
        "1800, 199",
        "1801, 198",
        "180000, 100",
        "180001, 99",
        "358200, 1",
        "358201, 0",
        "360000, 0"
    })
    void givesTheShareOfTheCapThatIsLeftRoundedDown(String paidOf360000, int points) {
        Scene pair = scene.candidate(c -> c.setCosts(List.of(cost(TRAINING, WORKER, paidOf360000, "JPY"))));

        assertThat(pair.match().score().cost()).isEqualTo(points);
    }

    @Test
    void givesAllForCostWhereNothingMayBeCharged() {
        Scene free = scene.and(capRule(r -> r.setBasis(ZERO)));

        assertThat(free.match().score().cost()).isEqualTo(200);
    }

    @Test
    void givesForCostByTheBindingRule() {
        Scene pair = scene.candidate(c -> c.setCosts(List.of(cost(TRAINING, WORKER, "90000", "JPY"))))
                .and(capRule(r -> r.setRuleId("R-2").setMonths("1"))); // 90,000 of 180,000 left, not 270,000 of 360,000

        assertThat(pair.match().score().cost()).isEqualTo(100);
    }

    @Test
    void gives20ForEachNeedThatIsOffered() {
        assertThat(needs(List.of(), List.of(CHILDCARE))).isZero();
        assertThat(needs(List.of(CHILDCARE), List.of())).isZero();
        assertThat(needs(List.of(CHILDCARE, ACCESSIBILITY), List.of(FAMILY_HOUSING, ACCESSIBILITY)))
                .isEqualTo(20);
        assertThat(needs(List.of(Need.values()), List.of(Need.values()))).isEqualTo(60);
    }

    @Test
    void addsUpTo1000AtMost() {
        Scene best = scene.vacancy(
                        v -> v.setRequiredJapanese(LanguageLevel.NONE).setOffers(List.of(Need.values())))
                .candidate(c -> c.setJapanese(LanguageLevel.C2)
                        .setSkills(List.of(skill("NURSING_CARE", 600, true, true)))
                        .setPreferredRegions(List.of("JP-13"))
                        .setNeeds(List.of(Need.values())));

        assertThat(best.match().score()).isEqualTo(new Score(300, 240, 200, 200, 60));
        assertThat(best.match().score().total()).isEqualTo(1000);
    }

    private int needs(List<Need> needs, List<Need> offers) {
        return scene.vacancy(v -> v.setOffers(offers))
                .candidate(c -> c.setNeeds(needs))
                .match()
                .score()
                .needs();
    }
}
