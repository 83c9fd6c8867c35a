package org.musubi.matcher.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.matcher.index.Absence;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.rules.Match;

/**
 * What one shard says of one vacancy.
 *
 * @param asOf the date on which the shard evaluated the rules
 * @param order the vacancy where it is open
 * @param goneBecause the code by which it is not open; empty exactly when the order is present
 * @param best the shard's best candidates, best first
 * @param departures why those that were in the shard's previous answer, and are not in this one, left: code by candidate
 */
public record ShardAnswer(
        int shard,
        LocalDate asOf,
        Optional<JobOrder> order,
        Optional<String> goneBecause,
        List<Match> best,
        Map<String, String> departures) {
    public ShardAnswer {
        if (order.isPresent() == goneBecause.isPresent()) {
            throw new IllegalArgumentException("a vacancy is either open or gone for a reason");
        }
        best = List.copyOf(best);
        departures = Map.copyOf(departures);
    }

    /** Whether the employer withdrew the vacancy, so that nothing of it need be kept. */
    public boolean isWithdrawal() {
        return goneBecause.filter(Answer.VACANCY_WITHDRAWN::equals).isPresent();
    }

    /**
     * Why a candidate that was on the vacancy's shortlist is not on it after this answer: the vacancy is gone, or the shard
     * says why, or others are better.
     */
    public String reasonForLeaving(String candidateId) {
        return goneBecause.orElseGet(() -> departures.getOrDefault(candidateId, Absence.OUTRANKED));
    }

    /** Whether both say the same of the vacancy, on whatever date and whoever left before. */
    public boolean saysTheSameAs(ShardAnswer other) {
        return order.equals(other.order) && goneBecause.equals(other.goneBecause) && best.equals(other.best);
    }
}
