package org.musubi.matcher.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.musubi.matcher.rules.Match;

/**
 * What happened to one pair on a shortlist.
 *
 * @param order the vacancy; with a withdrawal, as it was shown last
 * @param reason with a withdrawal: the code
 */
public record Change(Type type, JobOrder order, Match match, Optional<String> reason) {
    /** The kinds of changes. */
    public enum Type {
        /** The pair came onto the shortlist. */
        PROPOSED,
        /** The pair stays with another score, cost or other facts. */
        UPDATED,
        /** The pair left. */
        WITHDRAWN
    }

    /**
     * What leads from one state of a shortlist to the next: first who left, then who stayed or came, best first.
     *
     * @param before empty: there was no shortlist
     * @param after empty: there is none any more
     * @param reason why a candidate left: code by candidate id
     */
    public static List<Change> between(
            Optional<Shortlist> before, Optional<Shortlist> after, UnaryOperator<String> reason) {
        List<Match> earlier = Shortlist.entries(before);
        List<Match> later = Shortlist.entries(after);
        var changes = new ArrayList<Change>();
        var placesLater = new Places(later);
        for (Match match : earlier) {
            if (!placesLater.has(match.candidateId())) {
                Optional<String> code = Optional.of(reason.apply(match.candidateId()));
                changes.add(new Change(Type.WITHDRAWN, before.orElseThrow().order(), match, code));
            }
        }
        boolean sameOrder = before.map(Shortlist::order).equals(after.map(Shortlist::order));
        var placesEarlier = new Places(earlier);
        for (Match match : later) {
            int place = placesEarlier.of(match.candidateId());
            if (place < 0) {
                changes.add(new Change(Type.PROPOSED, after.orElseThrow().order(), match, Optional.empty()));
            } else if (!sameOrder || !earlier.get(place).equals(match)) {
                changes.add(new Change(Type.UPDATED, after.orElseThrow().order(), match, Optional.empty()));
            }
        }
        return changes;
    }
}
