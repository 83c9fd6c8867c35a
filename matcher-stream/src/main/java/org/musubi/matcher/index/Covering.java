package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.matcher.rules.CapRule;

/** Which of a list of cap rules cover people of which origin. */
final class Covering {
    private final List<CapRule> rules;
    private final Profiles profiles;
    private int[][] byOrigin = {};

    Covering(List<CapRule> rules, Profiles profiles) {
        this.rules = rules;
        this.profiles = profiles;
    }

    /** The places in the list of the rules that cover an origin. */
    int[] rulesFor(int origin) {
        if (origin >= byOrigin.length) {
            byOrigin = Arrays.copyOf(byOrigin, origin + 1);
        }
        if (byOrigin[origin] == null) {
            String code = profiles.origin(origin);
            byOrigin[origin] = IntStream.range(0, rules.size())
                    .filter(rule -> rules.get(rule).coversOrigin(code))
                    .toArray();
        }
        return byOrigin[origin];
    }
}
