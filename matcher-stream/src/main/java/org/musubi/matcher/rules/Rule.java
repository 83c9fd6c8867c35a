package org.musubi.matcher.rules;

/** One rule that must hold; its name is the code that is reported when it does not. */
public sealed interface Rule permits OpennessRule, LivenessRule, PairRule {
    /** The code reported when the rule does not hold, such as {@code COST_CAP_EXCEEDED}. */
    String name();

    /** What the rule demands, as the end of a sentence that begins "It must be so that". */
    String demand();
}
