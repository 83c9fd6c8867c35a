package org.musubi.matcher.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.matcher.rules.Match;

/** Finds candidates in a list. It is quick where they are asked for in about the order of the list. */
public final class Places {
    private static final int NOWHERE = -1;
    private static final int SHORT = 4;

    private final List<Match> matches;
    private Map<String, Integer> byCandidate;
    private int next;

    /** Places in a list of matches, each of another candidate. */
    public Places(List<Match> matches) {
        this.matches = matches;
    }

    /** Whether a candidate is in the list. */
    public boolean has(String candidateId) {
        return of(candidateId) != NOWHERE;
    }

    /** A candidate's place; -1 if there is none. */
    public int of(String candidateId) {
        if (matches.isEmpty()) {
            return NOWHERE;
        }
        for (int place = next; place < Math.min(next + SHORT, matches.size()); place++) {
            if (matches.get(place).candidateId().equals(candidateId)) {
                next = place + 1;
                return place;
            }
        }
        return lookUp(candidateId);
    }

    private int lookUp(String candidateId) {
        if (byCandidate == null) {
            byCandidate = new HashMap<>(2 * matches.size());
            for (int place = 0; place < matches.size(); place++) {
                byCandidate.put(matches.get(place).candidateId(), place);
            }
        }
        int place = byCandidate.getOrDefault(candidateId, NOWHERE);
        if (place != NOWHERE) {
            next = place + 1;
        }
        return place;
    }
}
