package org.musubi.matcher.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Match;

/**
 * The shortlist of one open vacancy.
 *
 * @param entries best first
 */
public record Shortlist(JobOrder order, List<Match> entries) {
    public Shortlist {
        entries = List.copyOf(entries);
    }

    /**
     * The best of all shards. Empty while a shard has not answered yet, so that no shortlist is shown that is known to be
     * incomplete, and when a shard says that the vacancy is gone.
     *
     * @param statements the latest of each shard that has answered, in the order in which they came; the newest says what the
     *     vacancy is
     * @param shards how many shards there are
     */
    public static Optional<Shortlist> of(List<Statement> statements, int shards) {
        if (statements.size() < shards
                || statements.stream()
                        .anyMatch(statement -> statement.goneBecause().isPresent())) {
            return Optional.empty();
        }
        return statements
                .get(statements.size() - 1)
                .order()
                .map(order -> new Shortlist(order, best(statements, order.size())));
    }

    /** What is on a shortlist, best first; nothing if there is none. */
    public static List<Match> entries(Optional<Shortlist> shortlist) {
        return shortlist.isPresent() ? shortlist.get().entries() : List.of();
    }

    /** Takes the best of those that come next, again and again: each statement is in order already. */
    private static List<Match> best(List<Statement> statements, int size) {
        var best = new ArrayList<Match>(size);
        var taken = new int[statements.size()];
        for (int from = next(statements, taken); best.size() < size && from >= 0; from = next(statements, taken)) {
            best.add(statements.get(from).best().get(taken[from]));
            taken[from]++;
        }
        return best;
    }

    /** The statement whose next match is the best; -1 if all are used up. */
    private static int next(List<Statement> statements, int[] taken) {
        int from = -1;
        Match best = null;
        for (int i = 0; i < taken.length; i++) {
            List<Match> matches = statements.get(i).best();
            if (taken[i] < matches.size()
                    && (best == null || matches.get(taken[i]).compareTo(best) < 0)) {
                best = matches.get(taken[i]);
                from = i;
            }
        }
        return from;
    }
}
