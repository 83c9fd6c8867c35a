package org.musubi.matcher.merge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Match;

/**
 * The shortlist of one open vacancy.
 *
 * @param asOf the date on which this state was established
 * @param entries best first
 */
public record Shortlist(JobOrder order, LocalDate asOf, List<Match> entries) {
    public Shortlist {
        entries = List.copyOf(entries);
    }

    /**
     * The best of all shards. Empty while a shard has not answered yet, so that no shortlist is shown that is known to be
     * incomplete, and when a shard says that the vacancy is gone.
     *
     * @param newest the answer that came last; it says what the vacancy is
     * @param answers the latest answer of each shard that has answered, the newest among them
     * @param shards how many shards there are
     */
    public static Optional<Shortlist> of(ShardAnswer newest, Collection<ShardAnswer> answers, int shards) {
        if (answers.size() < shards
                || answers.stream().anyMatch(answer -> answer.goneBecause().isPresent())) {
            return Optional.empty();
        }
        return newest.order()
                .map(order -> new Shortlist(
                        order,
                        newest.asOf(),
                        answers.stream()
                                .flatMap(answer -> answer.best().stream())
                                .sorted()
                                .limit(order.size())
                                .toList()));
    }

    /** Whether both show the same, on whatever date it was established. */
    public boolean showsTheSameAs(Shortlist other) {
        return order.equals(other.order) && entries.equals(other.entries);
    }
}
