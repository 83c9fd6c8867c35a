package org.musubi.matcher.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold between a candidate and a vacancy, in the order of reporting. */
public enum PairRule implements Rule {
    ORIGIN_NOT_ACCEPTED(
            "the vacancy accepts the candidate's origin",
            pair -> pair.vacancy().acceptedOrigins().isEmpty()
                    || pair.vacancy()
                            .acceptedOrigins()
                            .contains(pair.candidate().origin())),
    INTAKE_STOPPED(
            "no intake stop is in force",
            pair -> !pair.terms().isStoppedFor(pair.candidate().origin())),
    STATUS_NOT_SOUGHT(
            "the candidate seeks the vacancy's residence status",
            pair -> pair.candidate().statuses().contains(pair.vacancy().status())),
    FIELD_MISMATCH("the candidate has a skill in the vacancy's field", Pair::fieldMatches),
    SKILL_TEST_MISSING(
            "the skill test was passed, or is not required, or is waived",
            pair -> pair.skill().skillTestPassed()
                    || pair.entryRequirements().stream()
                            .allMatch(requirement ->
                                    !requirement.skillTestRequired() || requirement.isWaivedBy(pair.skill()))),
    LANGUAGE_BELOW_ENTRY(
            "the Japanese reaches what the residence status asks for, or is waived",
            pair -> pair.entryRequirements().stream()
                    .allMatch(requirement -> pair.candidate().japanese().reaches(requirement.minimumJapanese())
                            || (requirement.titp2Waives() && pair.candidate().titp2CompletedSomewhere()))),
    LANGUAGE_BELOW_VACANCY(
            "the Japanese reaches what the vacancy asks for",
            pair -> pair.candidate().japanese().reaches(pair.vacancy().requiredJapanese())),
    QUALIFICATION_MISSING(
            "every required qualification is there, or is waived",
            pair -> pair.candidate().qualifications().containsAll(pair.vacancy().requiredQualifications())
                    && pair.entryRequirements().stream()
                            .allMatch(requirement -> requirement.isWaivedBy(pair.skill())
                                    || pair.candidate()
                                            .qualifications()
                                            .containsAll(requirement.requiredQualifications()))),
    EXPERIENCE_TOO_SHORT(
            "the experience in the field is long enough",
            pair -> Figures.isExperienced(
                    pair.skill().experienceMonths(), pair.vacancy().minimumExperienceMonths())),
    /** Nobody works under 18: IRIS Standard, principle A.3; the sending countries' laws say the same. */
    MINOR(
            "the candidate is an adult on the first day of work",
            pair -> pair.candidate()
                    .minorUntil()
                    .map(birthday -> Figures.isReady(
                            birthday.toEpochDay(), pair.vacancy().startOn().toEpochDay()))
                    .orElse(true)),
    NOT_AVAILABLE(
            "the candidate is available on the first day of work",
            pair -> Figures.isReady(
                    pair.candidate().availableFrom().toEpochDay(),
                    pair.vacancy().startOn().toEpochDay())),
    REGION_NOT_WANTED(
            "the candidate wants the region",
            pair -> pair.candidate().preferredRegions().isEmpty()
                    || pair.candidate()
                            .preferredRegions()
                            .contains(pair.vacancy().region())),
    WAGE_TOO_LOW(
            "the wage reaches what the candidate accepts",
            pair -> pair.lowestWageAccepted()
                    .map(lowest -> lowest.compareTo(pair.vacancy().monthlyWage().amount()) <= 0)
                    .orElse(true)),
    /** ILO definition of recruitment fees and related costs (2018), part C: never legitimate, no exception. */
    ILLEGITIMATE_COST(
            "the worker pays for nothing illegitimate",
            pair -> !pair.candidate().paysIllegitimateCost()),
    /** A corridor without a rule is unknown, and what is unknown blocks. */
    NO_CAP_RULE(
            "a cap rule covers the corridor",
            pair -> !pair.terms().capsFor(pair.candidate().origin()).isEmpty()),
    COST_CAP_EXCEEDED(
            "what the worker pays stays within every cap",
            pair -> pair.assessments().stream().noneMatch(CostAssessment::isExceeded)),
    /** Some amount is in a currency whose rate, or whose counterpart's, is missing. */
    NO_FX_RATE(
            "every amount can be brought into the settlement currency",
            pair -> pair.lowestWageAccepted().isPresent()
                    && pair.assessments().stream().allMatch(CostAssessment::isComplete));

    /**
     * The rules on admission: of a candidate who seeks the vacancy's status and has a skill in its field they look at the
     * {@link Profile} only, and of the vacancy neither at its region nor at its figures, and not at any cap rule.
     */
    public static final Set<PairRule> ON_ADMISSION = Collections.unmodifiableSet(EnumSet.of(
            ORIGIN_NOT_ACCEPTED,
            INTAKE_STOPPED,
            STATUS_NOT_SOUGHT,
            FIELD_MISMATCH,
            SKILL_TEST_MISSING,
            LANGUAGE_BELOW_ENTRY,
            LANGUAGE_BELOW_VACANCY,
            QUALIFICATION_MISSING,
            ILLEGITIMATE_COST));

    /**
     * Of the rules {@link #ON_ADMISSION on admission} those that look at nothing of the vacancy but its destination, status and
     * field: who does not get past them gets no vacancy that shares these.
     */
    public static final Set<PairRule> ON_ENTRY = Collections.unmodifiableSet(
            EnumSet.of(INTAKE_STOPPED, SKILL_TEST_MISSING, LANGUAGE_BELOW_ENTRY, ILLEGITIMATE_COST));

    private final String demand;
    private final Predicate<Pair> holds;

    PairRule(String demand, Predicate<Pair> holds) {
        this.demand = demand;
        this.holds = holds;
    }

    @Override
    public String demand() {
        return demand;
    }

    boolean holds(Pair pair) {
        return holds.test(pair);
    }
}
