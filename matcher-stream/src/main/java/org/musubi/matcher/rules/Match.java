package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * An eligible candidate of a vacancy, as the shortlist shows it. Matches of one vacancy are ordered best first: by score, then
 * by lot, then by candidate id.
 *
 * @param origin ISO 3166-1 alpha-3
 * @param lot an unsigned 64-bit number
 * @param workerPaid in the settlement currency, with its digits
 * @param cap in the settlement currency, with its digits
 * @param capRuleId the binding rule
 */
public record Match(
        String candidateId,
        String origin,
        String agencyId,
        Score score,
        long lot,
        BigDecimal workerPaid,
        BigDecimal cap,
        String capRuleId)
        implements Comparable<Match> {
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(
                    (Match match) -> match.score().total())
            .reversed()
            .thenComparing(Match::lot, (a, b) -> Long.compareUnsigned(b, a))
            .thenComparing(Match::candidateId);

    static Match of(Pair pair) {
        Candidate candidate = pair.candidate();
        CostAssessment binding = pair.binding();
        int digits = Money.minorUnitDigits(pair.vacancy().currency());
        return new Match(
                candidate.candidateId(),
                candidate.origin(),
                candidate.agencyId(),
                Score.of(pair),
                Lot.of(candidate.candidateId(), pair.vacancy().vacancyId()),
                binding.workerPaid().orElseThrow().setScale(digits),
                binding.cap().limit().orElseThrow().setScale(digits),
                binding.cap().rule().ruleId());
    }

    @Override
    public int compareTo(Match other) {
        return BEST_FIRST.compare(this, other);
    }
}
