package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One candidate before one vacancy's terms. Costs are assessed when a rule first asks for them. */
public final class Pair {
    private final Candidate candidate;
    private final Terms terms;
    private final Skill skill;
    private final boolean fieldMatches;
    private List<CostAssessment> assessments;

    Pair(Candidate candidate, Terms terms) {
        this.candidate = candidate;
        this.terms = terms;
        Optional<Skill> own = candidate.skillIn(terms.vacancy().field());
        this.fieldMatches = own.isPresent();
        this.skill = own.orElseGet(() -> Skill.none(terms.vacancy().field()));
    }

    public Candidate candidate() {
        return candidate;
    }

    public Terms terms() {
        return terms;
    }

    /** What the worker would pay against each covering rule, ordered by rule. */
    public List<CostAssessment> assessments() {
        if (assessments == null) {
            assessments = terms.capsFor(candidate.origin()).stream()
                    .map(cap -> CostAssessment.of(cap, candidate.costs(), terms))
                    .toList();
        }
        return assessments;
    }

    /**
     * The assessment with the least headroom; of equal ones that of the smallest rule id.
     *
     * @throws java.util.NoSuchElementException if no rule covers the pair or an assessment is not complete
     */
    public CostAssessment binding() {
        return assessments().stream()
                .min(Comparator.comparing(CostAssessment::headroom))
                .orElseThrow();
    }

    /** The binding assessment where every assessment is complete and there is one. */
    public Optional<CostAssessment> knownBinding() {
        return !assessments().isEmpty() && assessments().stream().allMatch(CostAssessment::isComplete)
                ? Optional.of(binding())
                : Optional.empty();
    }

    Vacancy vacancy() {
        return terms.vacancy();
    }

    /** The candidate's skill in the vacancy's field; an empty one when there is none. */
    Skill skill() {
        return skill;
    }

    boolean fieldMatches() {
        return fieldMatches;
    }

    List<EntryRequirement> entryRequirements() {
        return terms.entryRequirements();
    }

    /** The lowest wage that the candidate accepts, in the settlement currency, 0 without one; empty without a rate. */
    Optional<BigDecimal> lowestWageAccepted() {
        return candidate.minimumMonthlyWage().isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : terms.inSettlementCurrency(candidate.minimumMonthlyWage().get());
    }
}
