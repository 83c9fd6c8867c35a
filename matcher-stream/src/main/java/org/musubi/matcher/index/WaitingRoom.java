package org.musubi.matcher.index;

import java.util.List;

/**
 * Vacancies that wait for newcomers, by the lowest score with which one may come onto their list: whoever cannot reach it need
 * not look at them.
 */
final class WaitingRoom {
    private static final int SCORES_IN_A_ROW = 16;

    private final StandingVacancy[] first = new StandingVacancy[Long.SIZE];
    private long occupied;

    void add(StandingVacancy vacancy) {
        int row = row(vacancy.list().floor());
        vacancy.enter(row, first[row]);
        first[row] = vacancy;
        occupied |= 1L << row;
    }

    /** Called when the vacancy leaves from the head of a row. */
    void setFirst(int row, StandingVacancy vacancy) {
        first[row] = vacancy;
        if (vacancy == null) {
            occupied &= ~(1L << row);
        }
    }

    /** Collects those that somebody with at most so many points may reach. */
    void within(int points, List<StandingVacancy> reached) {
        for (long rows = occupied & (-1L >>> (Long.SIZE - 1 - row(points))); rows != 0; rows &= rows - 1) {
            int row = Long.numberOfTrailingZeros(rows);
            for (StandingVacancy vacancy = first[row]; vacancy != null; vacancy = vacancy.next()) {
                reached.add(vacancy);
            }
        }
    }

    static int row(int score) {
        return score / SCORES_IN_A_ROW;
    }
}
