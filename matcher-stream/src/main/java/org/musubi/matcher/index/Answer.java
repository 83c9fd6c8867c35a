package org.musubi.matcher.index;

import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Vacancy;

/**
 * What a shard says of one vacancy: that it is not open, or which of its candidates are the best for it. These are figures first,
 * read from the index where they stand; {@link Match Matches} are made of them when they are asked for. Good only as long as it
 * is handed over.
 */
public final class Answer {
    /** The code for a vacancy that its employer withdrew. */
    public static final String VACANCY_WITHDRAWN = "VACANCY_WITHDRAWN";

    private static final Lines NOBODY = new MatchedLines(List.of(), new int[0]);

    private final Optional<Vacancy> vacancy;
    private final Optional<String> goneBecause;
    private final Lines lines;

    /** The best candidates, by rank from 0. */
    interface Lines {
        int size();

        Line line(int rank);

        List<Match> matches();
    }

    /**
     * One candidate of the best, in figures. Amounts are in minor units of the settlement currency; {@link Long#MAX_VALUE} where
     * they are more than that.
     *
     * @param row the number by which the index knows the candidate until the candidate changes
     * @param paid what the worker would pay against the cap of the binding rule
     */
    public record Line(int row, int score, long paid, long cap, String capRuleId) {}

    private Answer(Optional<Vacancy> vacancy, Optional<String> goneBecause, Lines lines) {
        this.vacancy = vacancy;
        this.goneBecause = goneBecause;
        this.lines = lines;
    }

    static Answer open(Vacancy vacancy, Lines lines) {
        return new Answer(Optional.of(vacancy), Optional.empty(), lines);
    }

    static Answer gone(String reason) {
        return new Answer(Optional.empty(), Optional.of(reason), NOBODY);
    }

    /** The vacancy where it is open. */
    public Optional<Vacancy> vacancy() {
        return vacancy;
    }

    /** The code by which it is not open; empty exactly when the vacancy is present. */
    public Optional<String> goneBecause() {
        return goneBecause;
    }

    /** How many candidates there are on the list. */
    public int size() {
        return lines.size();
    }

    /** The candidate of a rank, from 0. */
    public Line line(int rank) {
        return lines.line(rank);
    }

    /** The best candidates as the shortlist shows them, best first; made anew at each call. */
    public List<Match> best() {
        return lines.matches();
    }
}
