package org.musubi.matcher.merge;

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
                .map(order -> new Shortlist(
                        order,
                        statements.stream()
                                .flatMap(statement -> statement.best().stream())
                                .sorted()
                                .limit(order.size())
                                .toList()));
    }
}
