package org.musubi.matcher.merge;

import java.util.List;
import java.util.Optional;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.rules.Match;

/**
 * What is said of one vacancy, by one shard or by all of them together.
 *
 * @param order the vacancy where it is open
 * @param goneBecause the code by which it is not open; empty exactly when the order is present
 * @param best the best candidates, best first
 */
public record Statement(Optional<JobOrder> order, Optional<String> goneBecause, List<Match> best) {
    public Statement {
        if (order.isPresent() == goneBecause.isPresent()) {
            throw new IllegalArgumentException("a vacancy is either open or gone for a reason");
        }
        best = List.copyOf(best);
    }

    /** What a shard says. */
    public static Statement of(Answer answer) {
        return new Statement(answer.vacancy().map(JobOrder::of), answer.goneBecause(), answer.best());
    }

    /** What a shortlist says. */
    public static Statement of(Shortlist shortlist) {
        return new Statement(Optional.of(shortlist.order()), Optional.empty(), shortlist.entries());
    }

    /** The shortlist that it describes; empty where the vacancy is not open. */
    public Optional<Shortlist> shortlist() {
        return order.map(open -> new Shortlist(open, best));
    }

    /** Whether the employer withdrew the vacancy, so that nothing of it need be kept. */
    public boolean isWithdrawal() {
        return isWithdrawal(goneBecause);
    }

    /** The same of the code by which a vacancy is not open. */
    public static boolean isWithdrawal(Optional<String> goneBecause) {
        return goneBecause.filter(Answer.VACANCY_WITHDRAWN::equals).isPresent();
    }
}
