package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.matcher.rules.CapRule;

/** Which of a list of cap rules cover people of which origin. Safe for use by several threads: what one finds, others may find too. */
final class Covering {
    private final List<CapRule> rules;
    private final Profiles profiles;
    private volatile int[][] byOrigin = {};

    Covering(List<CapRule> rules, Profiles profiles) {
        this.rules = rules;
        this.profiles = profiles;
    }

    /** The places in the list of the rules that cover an origin. */
    int[] rulesFor(int origin) {
        int[][] known = byOrigin;
        return origin < known.length ? known[origin] : find(origin);
    }

    private int[] find(int origin) {
        int[][] known = byOrigin;
        int[][] more = Arrays.copyOf(known, origin + 1);
        for (int number = known.length; number <= origin; number++) {
            String code = profiles.origin(number);
            more[number] = IntStream.range(0, rules.size())
                    .filter(rule -> rules.get(rule).coversOrigin(code))
                    .toArray();
        }
        byOrigin = more;
        return more[origin];
    }
}
