package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.rules.Examples.capRule;
import static org.musubi.matcher.rules.Examples.fxRate;
import static org.musubi.matcher.rules.Examples.intakeStop;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.skill;
import static org.musubi.schemas.avro.CostCategory.ILLEGITIMATE;
import static org.musubi.schemas.avro.CostCategory.TRAINING;
import static org.musubi.schemas.avro.LanguageLevel.A2_1;
import static org.musubi.schemas.avro.LanguageLevel.A2_2;
import static org.musubi.schemas.avro.Payer.AGENCY;
import static org.musubi.schemas.avro.Payer.WORKER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold between a candidate and a vacancy; entry requirements and rates have tests of their own. */
class PairRuleTest {
    private static final LocalDate START = LocalDate.of(2027, 7, 1);

    private final Scene scene = Scene.eligible();

    @Test
    void reportsTheCodesInTheOrderOfTheContract() {
        assertThat(PairRule.values())
                .extracting(Rule::name)
                .containsExactly(
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
                        "NO_CAP_RULE",
                        "COST_CAP_EXCEEDED",
                        "NO_FX_RATE");
    }

    @Test
    void acceptsEveryOriginUnlessTheVacancyNamesSome() {
        scene.passes();
        scene.vacancy(v -> v.setAcceptedOrigins(List.of("KHM", "VNM"))).passes();
        scene.vacancy(v -> v.setAcceptedOrigins(List.of("KHM"))).failsWith("ORIGIN_NOT_ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"JPN, SSW1, NURSING_CARE, VNM", "*, *, *, *", "*, SSW1, *, VNM", "JPN, *, NURSING_CARE, *"})
    void stopsIntakeWhereEveryCodeOfAStopIsTheirsOrAny(String destination, String status, String field, String origin) {
        scene.and(stop(destination, status, field, origin)).failsWith("INTAKE_STOPPED");
    }

    @ParameterizedTest
    @CsvSource({"DEU, SSW1, *, *", "*, SSW2, *, *", "*, *, ICT, *", "*, *, *, KHM"})
    void goesOnWithIntakeWhereOneCodeOfAStopIsAnother(String destination, String status, String field, String origin) {
        scene.and(stop(destination, status, field, origin)).passes();
    }

    @Test
    void stopsIntakeFromTheFirstDayToTheLast() {
        scene.and(intakeStop(s -> s.setEffectiveFrom(AS_OF).setEffectiveTo(AS_OF.plusDays(1))))
                .failsWith("INTAKE_STOPPED");
        scene.and(intakeStop(s -> s.setEffectiveTo(AS_OF))).passes();
        scene.and(intakeStop(s -> s.setEffectiveFrom(AS_OF.plusDays(1)))).passes();
    }

    @Test
    void wantsTheStatusToBeSought() {
        scene.candidate(c -> c.setStatuses(List.of("ESD", "SSW1"))).passes();
        scene.candidate(c -> c.setStatuses(List.of("ESD"))).failsWith("STATUS_NOT_SOUGHT");
        scene.candidate(c -> c.setStatuses(List.of())).failsWith("STATUS_NOT_SOUGHT");
    }

    @Test
    void wantsASkillInTheField() {
        scene.candidate(c ->
                        c.setSkills(List.of(skill("ICT", 0, false, false), skill("NURSING_CARE", 0, false, false))))
                .passes();
        scene.candidate(c -> c.setSkills(List.of(skill("ICT", 99, true, true)))).failsWith("FIELD_MISMATCH");
    }

    @Test
    void countsExperienceInAnotherFieldForNothing() {
        scene.vacancy(v -> v.setMinimumExperienceMonths(1))
                .candidate(c -> c.setSkills(List.of(skill("ICT", 99, true, true))))
                .failsWith("FIELD_MISMATCH", "EXPERIENCE_TOO_SHORT");
    }

    @Test
    void wantsTheLanguageLevelOfTheVacancy() {
        scene.candidate(c -> c.setJapanese(A2_2)).passes();
        scene.candidate(c -> c.setJapanese(A2_1)).failsWith("LANGUAGE_BELOW_VACANCY");
    }

    @Test
    void wantsEveryQualificationOfTheVacancy() {
        Scene wanting = scene.vacancy(v -> v.setRequiredQualifications(List.of("CARE_JAPANESE", "LICENCE_TRUCK")));

        wanting.candidate(c -> c.setQualifications(List.of("LICENCE_TRUCK", "CARE_JAPANESE", "FIRST_AID")))
                .passes();
        wanting.candidate(c -> c.setQualifications(List.of("CARE_JAPANESE"))).failsWith("QUALIFICATION_MISSING");
    }

    @Test
    void wantsExperienceToTheMonth() {
        scene.vacancy(v -> v.setMinimumExperienceMonths(24)).passes();
        scene.vacancy(v -> v.setMinimumExperienceMonths(25)).failsWith("EXPERIENCE_TOO_SHORT");
    }

    @Test
    void letsNobodyStartBeforeTheEighteenthBirthday() {
        scene.candidate(c -> c.setMinorUntil(START)).passes();
        scene.candidate(c -> c.setMinorUntil(START.plusDays(1))).failsWith("MINOR");
    }

    @Test
    void letsNobodyStartBeforeBeingAvailable() {
        scene.candidate(c -> c.setAvailableFrom(START)).passes();
        scene.candidate(c -> c.setAvailableFrom(START.plusDays(1))).failsWith("NOT_AVAILABLE");
    }

    @Test
    void sendsNobodyToARegionThatWasNotAskedFor() {
        scene.candidate(c -> c.setPreferredRegions(List.of("JP-27", "JP-13"))).passes();
        scene.candidate(c -> c.setPreferredRegions(List.of("JP-27"))).failsWith("REGION_NOT_WANTED");
    }

    @Test
    void comparesTheLowestWageAcceptedAsItStands() {
        scene.candidate(c -> c.setMinimumMonthlyWage(money("180000.0000", "JPY")))
                .passes();
        scene.candidate(c -> c.setMinimumMonthlyWage(money("180000.0001", "JPY")))
                .failsWith("WAGE_TOO_LOW");
    }

    @Test
    void roundsALowestWageInAnotherCurrencyUp() {
        Scene converted = scene.and(fxRate("USD", "1"), fxRate("JPY", "151.37"))
                .candidate(c -> c.setMinimumMonthlyWage(money("1189.14", "USD"))); // 180,000.1218 JPY

        converted.failsWith("WAGE_TOO_LOW");
        converted.vacancy(v -> v.setMonthlyWage(money("180001", "JPY"))).passes();
        converted.vacancy(v -> v.setMonthlyWage(money("180000.5", "JPY"))).failsWith("WAGE_TOO_LOW");
        converted
                .candidate(c -> c.setMinimumMonthlyWage(money("1189.13", "USD")))
                .passes(); // 179,998.6081 JPY
    }

    @Test
    void refusesWhoeverPaysForSomethingIllegitimate() {
        Scene paidByOthers = scene.candidate(c -> c.setCosts(List.of(cost(ILLEGITIMATE, AGENCY, "1", "JPY"))));

        paidByOthers.passes();
        scene.candidate(c -> c.setCosts(List.of(cost(ILLEGITIMATE, WORKER, "0", "JPY"))))
                .failsWith("ILLEGITIMATE_COST");
        scene.vacancy(v -> v.setEmployerPays(List.of(ILLEGITIMATE)))
                .candidate(c -> c.setCosts(List.of(cost(ILLEGITIMATE, WORKER, "1", "JPY"))))
                .failsWith("ILLEGITIMATE_COST");
    }

    @Test
    void blocksACorridorWithoutACapRule() {
        scene.without(CapRule.class).failsWith("NO_CAP_RULE");
        scene.and(capRule(r -> r.setEffectiveFrom(AS_OF.plusDays(1)))).failsWith("NO_CAP_RULE");
        scene.and(capRule(r -> r.setEffectiveTo(AS_OF))).failsWith("NO_CAP_RULE");
        scene.and(capRule(r -> r.setEffectiveFrom(AS_OF).setEffectiveTo(AS_OF.plusDays(1))))
                .passes();
    }

    @ParameterizedTest
    @CsvSource({"*, *, *, true", "VNM, *, *, true", "KHM, JPN, SSW1, false", "VNM, DEU, SSW1, false", "*, *, ESD, false"
    })
    void findsTheCapRulesOfTheCorridor(String origin, String destination, String status, boolean covers) {
        Scene alone = scene.and(
                capRule(r -> r.setOrigin(origin).setDestination(destination).setStatus(status)));

        alone.failsWith(covers ? new String[0] : new String[] {"NO_CAP_RULE"});
    }

    @Test
    void letsTheWorkerPayUpToEveryCap() {
        Scene twoWages = scene.candidate(c -> c.setCosts(List.of(cost(TRAINING, WORKER, "360000", "JPY"))));

        twoWages.passes();
        scene.candidate(c -> c.setCosts(List.of(cost(TRAINING, WORKER, "360001", "JPY"))))
                .failsWith("COST_CAP_EXCEEDED");
        twoWages.and(capRule(r -> r.setRuleId("R-2").setMonths("1.9999"))).failsWith("COST_CAP_EXCEEDED");
        twoWages.and(capRule(r -> r.setRuleId("R-2").setMonths("3"))).passes();
    }

    private static IntakeStop stop(String destination, String status, String field, String origin) {
        return intakeStop(s ->
                s.setDestination(destination).setStatus(status).setField(field).setOrigin(origin));
    }
}
