package org.musubi.matcher.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Match> earlier = byCandidate(before);
        Map<String, Match> later = byCandidate(after);
        var changes = new ArrayList<Change>();
        earlier.forEach((candidateId, match) -> {
            if (!later.containsKey(candidateId)) {
                changes.add(new Change(
                        Type.WITHDRAWN, before.orElseThrow().order(), match, Optional.of(reason.apply(candidateId))));
            }
        });
        boolean sameOrder = before.map(Shortlist::order).equals(after.map(Shortlist::order));
        later.forEach((candidateId, match) -> {
            Match known = earlier.get(candidateId);
            if (known == null || !known.equals(match) || !sameOrder) {
                changes.add(new Change(
                        known == null ? Type.PROPOSED : Type.UPDATED,
                        after.orElseThrow().order(),
                        match,
                        Optional.empty()));
            }
        });
        return changes;
    }

    private static Map<String, Match> byCandidate(Optional<Shortlist> shortlist) {
        var matches = new LinkedHashMap<String, Match>();
        shortlist.stream()
                .flatMap(list -> list.entries().stream())
                .forEach(match -> matches.put(match.candidateId(), match));
        return matches;
    }
}
