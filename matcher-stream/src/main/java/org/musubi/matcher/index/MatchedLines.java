package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.musubi.matcher.rules.Match;

/**
 * The best of a vacancy whose figures are too large for the index, as the rules themselves have found them.
 *
 * @param rows of the candidates, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record MatchedLines(List<Match> matches, int[] rows) implements Answer.Lines {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    MatchedLines {
        matches = List.copyOf(matches);
    }

    @Override
    public int size() {
        return matches.size();
    }

    @Override
    public Answer.Line line(int rank) {
        Match match = matches.get(rank);
        return new Answer.Line(
                rows[rank],
                match.score().total(),
                minorUnits(match.workerPaid()),
                minorUnits(match.cap()),
                match.capRuleId());
    }

    private static long minorUnits(BigDecimal amount) {
        return amount.unscaledValue().min(MOST).longValue();
    }
}
