package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies the rules to candidates and vacancies, with the reference records as they stand and on one date.
 *
 * <p>A vacancy's {@link Terms} are made once and used for many candidates; they must be made again when a reference record
 * that {@link ReferenceRecord#bearsOn(Vacancy) bears on} the vacancy changes.
 */
public final class Judge {
    private final Reference reference;
    private final LocalDate asOf;

    public Judge(Reference reference, LocalDate asOf) {
        this.reference = reference;
        this.asOf = asOf;
    }

    /** The date on which everything is evaluated. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The terms on which a vacancy takes people in. */
    public Terms terms(Vacancy vacancy) {
        return new Terms(vacancy, reference, asOf);
    }

    /** Why a candidate is not live; empty when the candidate is. */
    public List<LivenessRule> notLiveBecause(Candidate candidate) {
        return Stream.of(LivenessRule.values())
                .filter(rule -> !rule.holds(candidate, this))
                .toList();
    }

    /** Whether a candidate is live. */
    public boolean isLive(Candidate candidate) {
        for (LivenessRule rule : LivenessRule.values()) {
            if (!rule.holds(candidate, this)) {
                return false;
            }
        }
        return true;
    }

    /** The match of a live candidate with an open vacancy; empty when a rule between the two does not hold. */
    public Optional<Match> match(Candidate candidate, Terms terms) {
        var pair = new Pair(candidate, terms);
        for (PairRule rule : PAIR_RULES) {
            if (!rule.holds(pair)) {
                return Optional.empty();
            }
        }
        return Optional.of(Match.of(pair));
    }

    /** Everything that is to be said about a candidate and a vacancy. */
    public Verdict verdict(Candidate candidate, Vacancy vacancy) {
        Terms terms = terms(vacancy);
        var pair = new Pair(candidate, terms);
        List<PairRule> failed =
                Stream.of(PAIR_RULES).filter(rule -> !rule.holds(pair)).toList();
        return new Verdict(pair, terms.closedBecause(), notLiveBecause(candidate), failed);
    }

    Optional<Agency> agencyOf(Candidate candidate) {
        return reference
                .find(Agency.class, candidate.agencyId())
                .filter(agency -> agency.origin().equals(candidate.origin()));
    }

    private static final PairRule[] PAIR_RULES = PairRule.values();
}
