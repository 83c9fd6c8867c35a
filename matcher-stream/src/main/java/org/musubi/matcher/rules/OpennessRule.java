package org.musubi.matcher.rules;

import java.util.function.Predicate;

/** What must hold for a vacancy to be open on the as-of date, in the order of reporting. */
public enum OpennessRule implements Rule {
    CLOSED(terms -> !terms.vacancy().closesOn().isBefore(terms.asOf())),
    UNKNOWN_EMPLOYER(terms -> terms.employer().isPresent()),
    EMPLOYER_SUSPENDED(terms -> terms.employer().stream()
            .flatMap(employer -> employer.suspensions().stream())
            .noneMatch(suspension -> suspension.covers(terms.asOf()))),
    BELOW_MINIMUM_WAGE(terms -> terms.wageFloor().isEmpty()
            || terms.vacancy()
                            .monthlyWage()
                            .amount()
                            .compareTo(terms.wageFloor().get())
                    >= 0),
    /** The minimum wage is in another currency than the wage, and a rate is missing. */
    NO_FX_RATE(terms -> terms.wageFloor().isPresent());

    private final Predicate<Terms> holds;

    OpennessRule(Predicate<Terms> holds) {
        this.holds = holds;
    }

    boolean holds(Terms terms) {
        return holds.test(terms);
    }
}
