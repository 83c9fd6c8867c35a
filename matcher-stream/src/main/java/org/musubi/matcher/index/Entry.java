package org.musubi.matcher.index;

import org.musubi.matcher.rules.Score;

/**
 * A candidate's row on a shortlist with the score by part, in one long: the higher the score, the greater the number. Score,
 * then steps, months, wish, needs and cost points, then the row.
 */
final class Entry {
    /** Nobody. */
    static final long NONE = -1;

    private static final int SCORE_AT = 53;
    private static final int STEPS_AT = 51;
    private static final int MONTHS_AT = 45;
    private static final int WISH_AT = 42;
    private static final int NEEDS_AT = 40;
    private static final int COST_AT = 32;

    private Entry() {}

    /**
     * An entry.
     *
     * @param steps of Japanese, as in {@link Facets}
     * @param months of experience, at most {@link Score#MOST_MONTHS}
     * @param wish as in {@link Facets}
     * @param needs met, at most {@link Score#MOST_NEEDS}
     * @param cost points
     */
    static long of(int score, int steps, int months, int wish, int needs, int cost, int row) {
        return (long) score << SCORE_AT
                | (long) steps << STEPS_AT
                | (long) months << MONTHS_AT
                | (long) wish << WISH_AT
                | (long) needs << NEEDS_AT
                | (long) cost << COST_AT
                | row;
    }

    static int score(long entry) {
        return (int) (entry >>> SCORE_AT);
    }

    static int row(long entry) {
        return (int) entry;
    }

    static Score parts(long entry) {
        return new Score(
                Score.languagePoints((int) (entry >>> STEPS_AT) & 3),
                Score.experiencePoints((int) (entry >>> MONTHS_AT) & 63),
                Facets.wishPoints((int) (entry >>> WISH_AT) & 7),
                (int) (entry >>> COST_AT) & 255,
                Score.needsPoints((int) (entry >>> NEEDS_AT) & 3));
    }
}
