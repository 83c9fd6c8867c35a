package org.musubi.matcher.explain;

import java.util.List;
import java.util.stream.Stream;
import org.musubi.matcher.rules.LivenessRule;
import org.musubi.matcher.rules.OpennessRule;
import org.musubi.matcher.rules.PairRule;
import org.musubi.matcher.rules.Rule;

/** The three lists of rules, in the order of reporting. */
public final class RuleLists {
    private RuleLists() {}

    /** All of them. */
    public static List<Rule> all() {
        return Stream.<Rule[]>of(OpennessRule.values(), LivenessRule.values(), PairRule.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** What a rule is about. */
    public static String table(Rule rule) {
        if (rule instanceof OpennessRule) {
            return "vacancy";
        }
        return rule instanceof LivenessRule ? "candidate" : "pair";
    }
}
