package org.musubi.matcher.rules;

import java.util.function.Predicate;

/** What must hold between a candidate and a vacancy, in the order of reporting. */
public enum PairRule implements Rule {
    ORIGIN_NOT_ACCEPTED(pair -> pair.vacancy().acceptedOrigins().isEmpty()
            || pair.vacancy().acceptedOrigins().contains(pair.candidate().origin())),
    INTAKE_STOPPED(pair -> !pair.terms().isStoppedFor(pair.candidate().origin())),
    STATUS_NOT_SOUGHT(
            pair -> pair.candidate().statuses().contains(pair.vacancy().status())),
    FIELD_MISMATCH(Pair::fieldMatches),
    SKILL_TEST_MISSING(pair -> pair.skill().skillTestPassed()
            || pair.entryRequirements().stream()
                    .allMatch(requirement -> !requirement.skillTestRequired() || requirement.isWaivedBy(pair.skill()))),
    LANGUAGE_BELOW_ENTRY(pair -> pair.entryRequirements().stream()
            .allMatch(requirement -> pair.candidate().japanese().reaches(requirement.minimumJapanese())
                    || (requirement.titp2Waives() && pair.candidate().titp2CompletedSomewhere()))),
    LANGUAGE_BELOW_VACANCY(
            pair -> pair.candidate().japanese().reaches(pair.vacancy().requiredJapanese())),
    QUALIFICATION_MISSING(pair -> pair.candidate()
                    .qualifications()
                    .containsAll(pair.vacancy().requiredQualifications())
            && pair.entryRequirements().stream()
                    .allMatch(requirement -> requirement.isWaivedBy(pair.skill())
                            || pair.candidate().qualifications().containsAll(requirement.requiredQualifications()))),
    EXPERIENCE_TOO_SHORT(
            pair -> pair.skill().experienceMonths() >= pair.vacancy().minimumExperienceMonths()),
    /** Nobody works under 18: IRIS Standard, principle A.3; the sending countries' laws say the same. */
    MINOR(pair -> pair.candidate()
            .minorUntil()
            .map(birthday -> !birthday.isAfter(pair.vacancy().startOn()))
            .orElse(true)),
    NOT_AVAILABLE(
            pair -> !pair.candidate().availableFrom().isAfter(pair.vacancy().startOn())),
    REGION_NOT_WANTED(pair -> pair.candidate().preferredRegions().isEmpty()
            || pair.candidate().preferredRegions().contains(pair.vacancy().region())),
    WAGE_TOO_LOW(pair -> pair.lowestWageAccepted()
            .map(lowest -> lowest.compareTo(pair.vacancy().monthlyWage().amount()) <= 0)
            .orElse(true)),
    /** ILO definition of recruitment fees and related costs (2018), part C: never legitimate, no exception. */
    ILLEGITIMATE_COST(pair -> pair.candidate().costs().stream().noneMatch(CostItem::isIllegitimateForWorker)),
    /** A corridor without a rule is unknown, and what is unknown blocks. */
    NO_CAP_RULE(pair -> !pair.terms().capsFor(pair.candidate().origin()).isEmpty()),
    COST_CAP_EXCEEDED(pair -> pair.assessments().stream().noneMatch(CostAssessment::isExceeded)),
    /** Some amount is in a currency whose rate, or whose counterpart's, is missing. */
    NO_FX_RATE(pair ->
            pair.lowestWageAccepted().isPresent() && pair.assessments().stream().allMatch(CostAssessment::isComplete));

    private final Predicate<Pair> holds;

    PairRule(Predicate<Pair> holds) {
        this.holds = holds;
    }

    boolean holds(Pair pair) {
        return holds.test(pair);
    }
}
