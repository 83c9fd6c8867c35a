package org.musubi.matcher.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Applies the rules to candidates and vacancies, with the reference records as they stand and on one date. A judge that has
 * been used must not be used again after a reference record has changed: it keeps what it looked up. Safe for use by several
 * threads as long as none changes.
 *
 * <p>A vacancy's {@link Terms} are made once and used for many candidates; they must be made again when a reference record
 * that {@link ReferenceRecord#bearsOn(Vacancy) bears on} the vacancy changes.
 */
public final class Judge {
    private final Reference reference;
    private final LocalDate asOf;
    private final Map<PolicyInForce.Scope, PolicyInForce> policies = new ConcurrentHashMap<>();

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
        PolicyInForce policy = policies.computeIfAbsent(
                PolicyInForce.Scope.of(vacancy), scope -> PolicyInForce.on(asOf, vacancy, reference));
        return new Terms(vacancy, policy, reference, asOf);
    }

    /** Why a candidate is not live; empty when the candidate is. */
    public List<LivenessRule> notLiveBecause(Candidate candidate) {
        var standing = new LivenessRule.Standing(
                candidate.consentUntil(), agency(candidate.agencyId(), candidate.origin()), asOf);
        return Stream.of(LivenessRule.values())
                .filter(rule -> !rule.holds(standing))
                .toList();
    }

    /** Whether a candidate is live. */
    public boolean isLive(Candidate candidate) {
        return notLiveBecause(candidate).isEmpty();
    }

    /** Whether the candidates of an origin that an agency registered can be live, as far as it depends on the agency. */
    public boolean isInOrder(String agencyId, String origin) {
        var standing = new LivenessRule.Standing(LocalDate.MAX, agency(agencyId, origin), asOf);
        return Stream.of(LivenessRule.values()).allMatch(rule -> rule.holds(standing));
    }

    /**
     * Whether a vacancy admits a candidate, and with it all of the same {@link Profile}: whether the rules {@link
     * PairRule#ON_ADMISSION on admission} hold.
     */
    public boolean admits(Candidate candidate, Terms terms) {
        return hold(PairRule.ON_ADMISSION, candidate, terms);
    }

    /**
     * Whether nothing but the wishes of its employer keeps a candidate, and all of the same {@link Profile}, from a vacancy: whether
     * the rules {@link PairRule#ON_ENTRY on entry} hold.
     */
    public boolean letsEnter(Candidate candidate, Terms terms) {
        return hold(PairRule.ON_ENTRY, candidate, terms);
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
        return verdict(candidate, terms(vacancy));
    }

    /** Everything that is to be said about a candidate and the terms of a vacancy. */
    public Verdict verdict(Candidate candidate, Terms terms) {
        var pair = new Pair(candidate, terms);
        List<PairRule> failed =
                Stream.of(PAIR_RULES).filter(rule -> !rule.holds(pair)).toList();
        return new Verdict(pair, terms.closedBecause(), notLiveBecause(candidate), failed);
    }

    /** The first rule that does not hold, in the order of {@link Verdict#failed}; empty when the pair is eligible. */
    public Optional<Rule> firstFailed(Candidate candidate, Terms terms) {
        List<? extends Rule> earlier = terms.isOpen() ? notLiveBecause(candidate) : terms.closedBecause();
        if (!earlier.isEmpty()) {
            return Optional.of(earlier.get(0));
        }
        var pair = new Pair(candidate, terms);
        for (PairRule rule : PAIR_RULES) {
            if (!rule.holds(pair)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static boolean hold(Set<PairRule> rules, Candidate candidate, Terms terms) {
        var pair = new Pair(candidate, terms);
        for (PairRule rule : rules) {
            if (!rule.holds(pair)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Agency> agency(String agencyId, String origin) {
        return reference
                .find(Agency.class, agencyId)
                .filter(agency -> agency.origin().equals(origin));
    }

    private static final PairRule[] PAIR_RULES = PairRule.values();
}
