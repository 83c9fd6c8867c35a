package org.musubi.benchmarks.index;

import org.musubi.matcher.index.Answer;

/**
 * A shortlist in numbers, as a database has it: for each line the candidate, the score, what the worker would pay, the cap and
 * the binding rule. The rank is the place.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Table(long[] figures) {
    private static final int WIDTH = 5;

    static Table of(Answer answer) {
        long[] figures = new long[WIDTH * answer.size()];
        for (int rank = 0; rank < answer.size(); rank++) {
            int at = WIDTH * rank;
            Answer.Line line = answer.line(rank);
            figures[at] = line.row();
            figures[at + 1] = line.score();
            figures[at + 2] = line.paid();
            figures[at + 3] = line.cap();
            figures[at + 4] = line.capRuleId().hashCode();
        }
        return new Table(figures);
    }

    int lines() {
        return figures.length / WIDTH;
    }
}
