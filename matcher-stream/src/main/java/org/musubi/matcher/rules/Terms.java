package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<EntryRequirement> entryRequirements;
    private final List<IntakeStop> intakeStops;
    private final List<CapRule> capRules;
    private final Map<String, List<Cap>> capsByOrigin = new HashMap<>();
    private final List<OpennessRule> closedBecause;

    Terms(Vacancy vacancy, Reference reference, LocalDate asOf) {
        this.vacancy = vacancy;
        this.asOf = asOf;
        this.rates = reference.rates();
        this.employer = reference.find(Employer.class, vacancy.employerId());
        this.wageFloor = wageFloor(reference);
        this.entryRequirements = bearing(reference, EntryRequirement.class)
                .filter(requirement -> requirement.effective().covers(asOf))
                .toList();
        this.intakeStops = bearing(reference, IntakeStop.class)
                .filter(stop -> stop.effective().covers(asOf))
                .toList();
        this.capRules = bearing(reference, CapRule.class)
                .filter(rule -> rule.effective().covers(asOf))
                .toList();
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

    /** The caps of every rule that covers people of an origin, ordered by rule. */
    public List<Cap> capsFor(String origin) {
        return capsByOrigin.computeIfAbsent(
                origin,
                from -> capRules.stream()
                        .filter(rule -> Wildcard.matches(rule.origin(), from))
                        .sorted(Comparator.comparing(CapRule::ruleId))
                        .map(rule -> Cap.of(rule, vacancy, rates))
                        .toList());
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
        return entryRequirements;
    }

    boolean isStoppedFor(String origin) {
        return intakeStops.stream().anyMatch(stop -> Wildcard.matches(stop.origin(), origin));
    }

    private Optional<BigDecimal> wageFloor(Reference reference) {
        return bearing(reference, MinimumWage.class)
                .filter(wage -> !wage.effectiveFrom().isAfter(asOf))
                .max(Comparator.comparing(MinimumWage::effectiveFrom))
                .map(newest -> monthly(newest.hourly()))
                .orElse(Optional.of(BigDecimal.ZERO));
    }

    private Optional<BigDecimal> monthly(Money hourly) {
        BigDecimal product = hourly.amount().multiply(BigDecimal.valueOf(vacancy.monthlyHours()));
        return inSettlementCurrency(new Money(product, hourly.currency()));
    }

    /** An amount as it stands when it is in the settlement currency; otherwise converted and rounded up. */
    Optional<BigDecimal> inSettlementCurrency(Money money) {
        return money.isIn(vacancy.currency())
                ? Optional.of(money.amount())
                : rates.convert(money, vacancy.currency())
                        .map(exact -> exact.round(Money.minorUnitDigits(vacancy.currency()), RoundingMode.CEILING));
    }

    private <R extends ReferenceRecord> Stream<R> bearing(Reference reference, Class<R> type) {
        return reference.all(type).stream().filter(record -> record.bearsOn(vacancy));
    }
}
