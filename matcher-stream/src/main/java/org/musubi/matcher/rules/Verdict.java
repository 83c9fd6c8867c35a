package org.musubi.matcher.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say about one candidate and one vacancy.
 *
 * @param pair the two, with every cost assessment
 * @param closed the rules by which the vacancy is not open
 * @param notLive the rules by which the candidate is not live
 * @param unfit the rules between the two that do not hold
 */
public record Verdict(Pair pair, List<OpennessRule> closed, List<LivenessRule> notLive, List<PairRule> unfit) {
    public Verdict {
        closed = List.copyOf(closed);
        notLive = List.copyOf(notLive);
        unfit = List.copyOf(unfit);
    }

    /** The rules that do not hold, in the order of reporting. */
    public List<Rule> failed() {
        return Stream.of(closed, notLive, unfit).<Rule>flatMap(List::stream).toList();
    }

    /** The codes that fail, each once, in the order of reporting. */
    public List<String> codes() {
        return failed().stream().map(Rule::name).distinct().toList();
    }

    /** Whether the candidate may be on the vacancy's shortlist. */
    public boolean isEligible() {
        return failed().isEmpty();
    }

    /** The match; empty when the pair is not eligible. */
    public Optional<Match> match() {
        return isEligible() ? Optional.of(Match.of(pair)) : Optional.empty();
    }
}
