package org.musubi.matcher.rules;

import java.util.Optional;
import java.util.function.Predicate;

/** What must hold for a candidate to be live on the as-of date, in the order of reporting. */
public enum LivenessRule implements Rule {
    NO_CONSENT(
            "the candidate's consent still holds",
            standing -> !standing.candidate()
                    .consentUntil()
                    .isBefore(standing.judge().asOf())),
    /** An agency of another country of origin is as unknown as none. */
    UNKNOWN_AGENCY(
            "the agency is known in the candidate's country of origin",
            standing -> standing.agency().isPresent()),
    AGENCY_NOT_LICENSED(
            "the agency is licensed",
            standing -> standing.agency()
                    .map(agency -> agency.licence().covers(standing.judge().asOf()))
                    .orElse(true)),
    AGENCY_SUSPENDED(
            "the agency is not suspended",
            standing -> standing.agency().stream()
                    .flatMap(agency -> agency.suspensions().stream())
                    .noneMatch(suspension -> suspension.covers(standing.judge().asOf())));

    private final String demand;
    private final Predicate<Standing> holds;

    LivenessRule(String demand, Predicate<Standing> holds) {
        this.demand = demand;
        this.holds = holds;
    }

    @Override
    public String demand() {
        return demand;
    }

    boolean holds(Candidate candidate, Judge judge) {
        return holds.test(new Standing(candidate, judge));
    }

    private record Standing(Candidate candidate, Judge judge) {
        Optional<Agency> agency() {
            return judge.agencyOf(candidate);
        }
    }
}
