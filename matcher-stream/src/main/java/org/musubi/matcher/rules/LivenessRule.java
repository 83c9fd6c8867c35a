package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** What must hold for a candidate to be live on the as-of date, in the order of reporting. */
public enum LivenessRule implements Rule {
    NO_CONSENT(
            "the candidate's consent still holds",
            standing -> Figures.isConsentInForce(
                    standing.consentUntil().toEpochDay(), standing.asOf().toEpochDay())),
    /** An agency of another country of origin is as unknown as none. */
    UNKNOWN_AGENCY(
            "the agency is known in the candidate's country of origin",
            standing -> standing.agency().isPresent()),
    AGENCY_NOT_LICENSED(
            "the agency is licensed",
            standing -> standing.agency()
                    .map(agency -> agency.licence().covers(standing.asOf()))
                    .orElse(true)),
    AGENCY_SUSPENDED(
            "the agency is not suspended",
            standing -> standing.agency().stream()
                    .flatMap(agency -> agency.suspensions().stream())
                    .noneMatch(suspension -> suspension.covers(standing.asOf())));

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

    boolean holds(Standing standing) {
        return holds.test(standing);
    }

    /** What the rules look at: the last day of the consent, the agency if it is known, the date of evaluation. */
    record Standing(LocalDate consentUntil, Optional<Agency> agency, LocalDate asOf) {}
}
