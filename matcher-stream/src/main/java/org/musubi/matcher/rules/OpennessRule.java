package org.musubi.matcher.rules;

import java.util.function.Predicate;

/** What must hold for a vacancy to be open on the as-of date, in the order of reporting. */
public enum OpennessRule implements Rule {
    CLOSED(
            "the vacancy closes on the as-of date or later",
            terms -> !terms.vacancy().closesOn().isBefore(terms.asOf())),
    UNKNOWN_EMPLOYER("the employer is known", terms -> terms.employer().isPresent()),
    EMPLOYER_SUSPENDED(
            "the employer is not suspended",
            terms -> terms.employer().stream()
                    .flatMap(employer -> employer.suspensions().stream())
                    .noneMatch(suspension -> suspension.covers(terms.asOf()))),
    BELOW_MINIMUM_WAGE(
            "the wage reaches the region's minimum wage for the monthly hours",
            terms -> terms.wageFloor().isEmpty()
                    || terms.vacancy()
                                    .monthlyWage()
                                    .amount()
                                    .compareTo(terms.wageFloor().get())
                            >= 0),
    /** The minimum wage is in another currency than the wage, and a rate is missing. */
    NO_FX_RATE(
            "the minimum wage can be brought into the settlement currency",
            terms -> terms.wageFloor().isPresent());

    private final String demand;
    private final Predicate<Terms> holds;

    OpennessRule(String demand, Predicate<Terms> holds) {
        this.demand = demand;
        this.holds = holds;
    }

    @Override
    public String demand() {
        return demand;
    }

    boolean holds(Terms terms) {
        return holds.test(terms);
    }
}
