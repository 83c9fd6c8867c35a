package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.agency;
import static org.musubi.matcher.rules.Examples.capRule;
import static org.musubi.matcher.rules.Examples.employer;
import static org.musubi.matcher.rules.Examples.entryRequirement;
import static org.musubi.matcher.rules.Examples.intakeStop;
import static org.musubi.matcher.rules.Examples.minimumWage;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.skill;
import static org.musubi.matcher.wire.Records.suspension;
import static org.musubi.schemas.avro.CapBasis.FIXED;
import static org.musubi.schemas.avro.CapBasis.ZERO;
import static org.musubi.schemas.avro.CostCategory.ILLEGITIMATE;
import static org.musubi.schemas.avro.CostCategory.TRAINING;
import static org.musubi.schemas.avro.LanguageLevel.B1;
import static org.musubi.schemas.avro.LanguageLevel.NONE;
import static org.musubi.schemas.avro.Payer.WORKER;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a pair: everything that is wrong, in the order of the contract. */
class VerdictTest {
    @Test
    void reportsEveryRuleThatFailsInOrder() {
        Scene worst = Scene.eligible()
                .vacancy(v -> v.setClosesOn(AS_OF.minusDays(1))
                        .setAcceptedOrigins(List.of("KHM"))
                        .setMinimumExperienceMonths(1))
                .candidate(c -> c.setConsentUntil(AS_OF.minusDays(1))
                        .setStatuses(List.of())
                        .setSkills(List.of(skill("ICT", 9, true, false)))
                        .setJapanese(NONE)
                        .setMinorUntil(AS_OF.plusYears(9))
                        .setAvailableFrom(AS_OF.plusYears(9))
                        .setPreferredRegions(List.of("JP-27"))
                        .setMinimumMonthlyWage(money("180001", "JPY"))
                        .setCosts(List.of(cost(ILLEGITIMATE, WORKER, "1", "JPY"), cost(TRAINING, WORKER, "1", "JPY"))))
                .and(
                        employer(e -> e.setSuspensions(List.of(suspension(AS_OF, null)))),
                        minimumWage(w -> w.setHourly(money("1126", "JPY"))),
                        agency(a -> a.setLicensedTo(AS_OF).setSuspensions(List.of(suspension(AS_OF, null)))),
                        intakeStop(s -> {}),
                        entryRequirement(q -> q.setSkillTestRequired(true)
                                .setMinimumJapanese(B1)
                                .setRequiredQualifications(List.of("CARE_JAPANESE"))),
                        capRule(r -> r.setBasis(ZERO)),
                        capRule(r -> r.setRuleId("R-2")
                                .setBasis(FIXED)
                                .setAmount("1")
                                .setCurrency("USD")));

        worst.failsWith(
                "CLOSED",
                "EMPLOYER_SUSPENDED",
                "BELOW_MINIMUM_WAGE",
                "NO_CONSENT",
                "AGENCY_NOT_LICENSED",
                "AGENCY_SUSPENDED",
                "ORIGIN_NOT_ACCEPTED",
                "INTAKE_STOPPED",
                "STATUS_NOT_SOUGHT",
                "FIELD_MISMATCH",
                "SKILL_TEST_MISSING",
                "LANGUAGE_BELOW_ENTRY",
                "LANGUAGE_BELOW_VACANCY",
                "QUALIFICATION_MISSING",
                "EXPERIENCE_TOO_SHORT",
                "MINOR",
                "NOT_AVAILABLE",
                "REGION_NOT_WANTED",
                "WAGE_TOO_LOW",
                "ILLEGITIMATE_COST",
                "COST_CAP_EXCEEDED",
                "NO_FX_RATE");
    }

    @Test
    void blocksWhereNothingIsKnown() {
        new Scene(Examples.candidate(c -> {}), Examples.vacancy(v -> {}), List.of())
                .failsWith("UNKNOWN_EMPLOYER", "UNKNOWN_AGENCY", "NO_CAP_RULE");
    }

    @Test
    void givesTheMatchOfAnEligiblePairOnly() {
        Scene eligible = Scene.eligible();
        Verdict verdict = eligible.verdict();

        assertThat(verdict.match())
                .isEqualTo(eligible.judge()
                        .match(eligible.candidate(), eligible.judge().terms(eligible.vacancy())));
        assertThat(eligible.without(CapRule.class).verdict().match()).isEmpty();
    }

    @Test
    void namesTheBindingRuleOnlyWhereEveryAmountIsKnown() {
        Scene eligible = Scene.eligible();
        CapRule inDollars =
                capRule(r -> r.setRuleId("R-2").setBasis(FIXED).setAmount("1").setCurrency("USD"));

        assertThat(eligible.verdict().pair().knownBinding())
                .hasValueSatisfying(
                        binding -> assertThat(binding.cap().rule().ruleId()).isEqualTo("R-1"));
        assertThat(eligible.and(inDollars).verdict().pair().knownBinding()).isEmpty();
        assertThat(eligible.without(CapRule.class).verdict().pair().knownBinding())
                .isEmpty();
    }

    @Test
    void keepsWhatIsKnownOfThePartsApart() {
        Verdict verdict = Scene.eligible()
                .vacancy(v -> v.setClosesOn(AS_OF.minusDays(1)))
                .candidate(c -> c.setConsentUntil(AS_OF.minusDays(1)))
                .without(CapRule.class)
                .verdict();

        assertThat(verdict.closed()).containsExactly(OpennessRule.CLOSED);
        assertThat(verdict.notLive()).containsExactly(LivenessRule.NO_CONSENT);
        assertThat(verdict.unfit()).containsExactly(PairRule.NO_CAP_RULE);
        assertThat(verdict.pair().assessments()).isEmpty();
    }
}
