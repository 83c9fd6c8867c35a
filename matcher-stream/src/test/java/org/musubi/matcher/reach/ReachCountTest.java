package org.musubi.matcher.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Examples;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Records;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.Payer;

/** Reaches small enough to be counted by hand. The wage is 180,000 JPY, and the cap two wages. */
class ReachCountTest {
    private final Vacancy vacancy = Examples.vacancy(v -> {});
    private final List<ReferenceRecord> policy =
            new ArrayList<>(List.of(Examples.agency(a -> {}), Examples.employer(e -> {}), Examples.capRule(r -> {})));

    @Test
    void saysHowManyOnlyTheCapKeepsOutAndByHowMuch() {
        Reach reach = reach(
                vacancy,
                paying("VNM-1", CostCategory.TRAINING, 360_000),
                paying("VNM-2", CostCategory.TRAINING, 360_001),
                paying("VNM-3", CostCategory.TRAINING, 390_000),
                paying("VNM-4", CostCategory.MEDICAL, 400_000),
                paying("VNM-5", CostCategory.MEDICAL, 900_000),
                Examples.candidate(c -> c.setStatuses(List.of("TITP")).setCosts(costs(CostCategory.MEDICAL, 900_000))));

        assertThat(reach.eligible()).isEqualTo(1);
        assertThat(reach.heldBack()).isEqualTo(4);
        assertThat(reach.heldBackBy()).hasValue(spread(1, 30_000, 540_000));
    }

    @Test
    void saysWhatEachChangeWouldBring() {
        Reach reach = reach(
                vacancy,
                paying("VNM-1", CostCategory.TRAINING, 360_001),
                paying("VNM-2", CostCategory.TRAINING, 390_000),
                paying("VNM-3", CostCategory.MEDICAL, 900_000));

        assertThat(lifts(reach))
                .containsExactly(
                        "RECRUITMENT_FEE 0",
                        "MEDICAL 1",
                        "INSURANCE 0",
                        "SKILL_TEST 0",
                        "TRAINING 2",
                        "EQUIPMENT 0",
                        "TRAVEL_AND_LODGING 0",
                        "ADMINISTRATIVE 0",
                        "all 3",
                        "189000 +9000 1",
                        "198000 +18000 2",
                        "216000 +36000 2");
    }

    @Test
    void aRaiseReachesThoseToWhomTheWageWasTooLow() {
        Reach reach = reach(vacancy, Examples.candidate(c -> c.setMinimumMonthlyWage(Records.money("195000", "JPY"))));

        assertThat(reach.eligible()).isZero();
        assertThat(reach.heldBack()).isZero();
        assertThat(lifts(reach)).endsWith("all 0", "189000 +9000 0", "198000 +18000 1", "216000 +36000 1");
    }

    @Test
    void aRaiseOpensAVacancyBelowTheMinimumWage() {
        policy.add(Examples.minimumWage(wage -> wage.setHourly(Records.money("1200", "JPY"))));

        Reach reach = reach(vacancy, paying("VNM-1", CostCategory.TRAINING, 1000));

        assertThat(reach.eligible()).isZero();
        assertThat(lifts(reach)).endsWith("189000 +9000 0", "198000 +18000 1", "216000 +36000 1");
    }

    @Test
    void bearingACostMendsAMissingRateForIt() {
        Reach reach = reach(
                vacancy,
                Examples.candidate(
                        c -> c.setCosts(List.of(Records.cost(CostCategory.TRAINING, Payer.WORKER, "1000000", "VND")))));

        assertThat(reach.heldBack()).isZero();
        assertThat(lifts(reach)).contains("TRAINING 1", "MEDICAL 0", "all 1");
    }

    @Test
    void offersNoCategoryThatIsBorneAlreadyOrCountsAgainstNoCap() {
        policy.set(
                2,
                Examples.capRule(r -> r.setCountedCategories(
                        List.of(CostCategory.MEDICAL, CostCategory.TRAINING, CostCategory.ILLEGITIMATE))));
        policy.add(Examples.capRule(r -> r.setRuleId("R-2").setOrigin("KHM")));

        Reach reach = reach(Examples.vacancy(
                v -> v.setEmployerPays(List.of(CostCategory.MEDICAL)).setAcceptedOrigins(List.of("VNM"))));

        assertThat(lifts(reach)).startsWith("TRAINING 0", "all 0");
    }

    @Test
    void looksAtNobodyWhenNoChangeCouldOpenTheVacancy() {
        Reach reach = ReachCount.of(
                Examples.vacancy(v -> v.setClosesOn(Records.AS_OF.minusDays(1))),
                Stream.generate(() -> {
                    throw new AssertionError("nobody is looked at");
                }),
                Examples.judge(policy));

        assertThat(reach.eligible()).isZero();
        assertThat(reach.heldBackBy()).isEmpty();
        assertThat(reach.lifts()).isNotEmpty().allMatch(lift -> lift.people() == 0);
    }

    private Reach reach(Vacancy of, Candidate... candidates) {
        return ReachCount.of(of, Stream.of(candidates), Examples.judge(policy));
    }

    private static Candidate paying(String candidateId, CostCategory category, int yen) {
        return Examples.candidate(c -> c.setCandidateId(candidateId).setCosts(costs(category, yen)));
    }

    private static List<org.musubi.schemas.avro.CostItem> costs(CostCategory category, int yen) {
        return List.of(Records.cost(category, Payer.WORKER, Integer.toString(yen), "JPY"));
    }

    private static Reach.Spread spread(int least, int median, int most) {
        return new Reach.Spread(BigDecimal.valueOf(least), BigDecimal.valueOf(median), BigDecimal.valueOf(most));
    }

    private static List<String> lifts(Reach reach) {
        return reach.lifts().stream()
                .map(lift -> name(lift.change()) + " " + lift.people())
                .toList();
    }

    private static String name(Change change) {
        if (change instanceof Change.BearCategory one) {
            return one.category().name();
        } else if (change instanceof Change.RaiseWage step) {
            return step.monthlyWage().toPlainString() + " +" + step.raise().toPlainString();
        }
        return "all";
    }
}
