package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The terms on which one vacancy takes people in on one date: everything about the vacancy that does not depend on who
 * comes, looked up and computed once. Holds for the reference records from which it was made, and no longer.
 */
public final class Terms {
    private final Vacancy vacancy;
    private final LocalDate asOf;
    private final Rates rates;
    private final Optional<Employer> employer;
    private final Optional<BigDecimal> wageFloor;
    private final PolicyInForce policy;
    private final List<OpennessRule> closedBecause;
    private List<Cap> caps;

    Terms(Vacancy vacancy, PolicyInForce policy, Reference reference, LocalDate asOf) {
        this.vacancy = vacancy;
        this.asOf = asOf;
        this.rates = reference.rates();
        this.employer = reference.find(Employer.class, vacancy.employerId());
        this.policy = policy;
        this.wageFloor =
                policy.minimumWage().map(newest -> monthly(newest.hourly())).orElse(Optional.of(BigDecimal.ZERO));
        this.closedBecause = Stream.of(OpennessRule.values())
                .filter(rule -> !rule.holds(this))
                .toList();
    }

    public Vacancy vacancy() {
        return vacancy;
    }

    /** Why the vacancy is not open; empty when it is. */
    public List<OpennessRule> closedBecause() {
        return closedBecause;
    }

    public boolean isOpen() {
        return closedBecause.isEmpty();
    }

    /** The rules that set a cap for people of some origin, ordered by rule. */
    public List<CapRule> capRules() {
        return policy.capRules();
    }

    /** The caps of these rules, in the same order. */
    public List<Cap> caps() {
        if (caps == null) {
            caps = capRules().stream().map(rule -> Cap.of(rule, vacancy, rates)).toList();
        }
        return caps;
    }

    /** The caps of every rule that covers people of an origin, ordered by rule. */
    public List<Cap> capsFor(String origin) {
        return caps().stream().filter(cap -> cap.rule().coversOrigin(origin)).toList();
    }

    LocalDate asOf() {
        return asOf;
    }

    Rates rates() {
        return rates;
    }

    Optional<Employer> employer() {
        return employer;
    }

    /** The lowest lawful monthly wage in the settlement currency, 0 in a region without one; empty without a rate. */
    Optional<BigDecimal> wageFloor() {
        return wageFloor;
    }

    List<EntryRequirement> entryRequirements() {
        return policy.entryRequirements();
    }

    boolean isStoppedFor(String origin) {
        return policy.intakeStops().stream().anyMatch(stop -> Wildcard.matches(stop.origin(), origin));
    }

    private Optional<BigDecimal> monthly(Money hourly) {
        BigDecimal product = hourly.amount().multiply(BigDecimal.valueOf(vacancy.monthlyHours()));
        return inSettlementCurrency(new Money(product, hourly.currency()));
    }

    /** An amount as it stands when it is in the settlement currency; otherwise converted and rounded up. */
    public Optional<BigDecimal> inSettlementCurrency(Money money) {
        return money.isIn(vacancy.currency())
                ? Optional.of(money.amount())
                : rates.convert(money, vacancy.currency())
                        .map(exact -> exact.round(Money.minorUnitDigits(vacancy.currency()), RoundingMode.CEILING));
    }
}
