package org.musubi.dashboard.matcher;

import java.util.List;

/** Whether the matchers answer. */
public enum Health {
    /** All of them. */
    UP("up"),
    /** Not all of them. */
    DOWN("down"),
    /** There is none to ask, or nobody has looked yet. */
    UNKNOWN("unknown");

    private final String word;

    Health(String word) {
        this.word = word;
    }

    static Health of(List<MatcherAnswer> answers) {
        return answers.stream().allMatch(MatcherAnswer::isGood) ? UP : DOWN;
    }

    /** The word for it in JSON. */
    public String word() {
        return word;
    }
}
