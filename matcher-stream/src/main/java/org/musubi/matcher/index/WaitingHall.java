package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import org.musubi.matcher.rules.Score;

/**
 * The vacancies of one pool and required level that wait for newcomers: by region, and there in rows by the lowest score with
 * which one may come onto their list.
 */
final class WaitingHall {
    private static final int SCORES_IN_A_ROW = 64;
    private static final int ROWS = 1 + 1000 / SCORES_IN_A_ROW;

    private int[] occupied = {};
    private WaitingRow[][] rows = {};

    /** The row in which a vacancy with this floor waits. */
    static int row(int floor) {
        return floor / SCORES_IN_A_ROW;
    }

    /** Adds a vacancy to a row and returns its seat. */
    int enter(StandingVacancy vacancy, Conditions conditions, int row) {
        int region = vacancy.region();
        if (region >= rows.length) {
            rows = Arrays.copyOf(rows, region + 1);
            occupied = Arrays.copyOf(occupied, region + 1);
        }
        if (rows[region] == null) {
            rows[region] = new WaitingRow[ROWS];
        }
        if (rows[region][row] == null) {
            rows[region][row] = new WaitingRow();
        }
        occupied[region] |= 1 << row;
        return rows[region][row].add(vacancy, conditions);
    }

    void setFloor(StandingVacancy vacancy, int row, int seat) {
        rows[vacancy.region()][row].setFloor(seat, vacancy.list().floor());
    }

    void leave(StandingVacancy vacancy, int row, int seat) {
        int region = vacancy.region();
        rows[region][row].remove(seat);
        if (rows[region][row].isEmpty()) {
            occupied[region] &= ~(1 << row);
        }
    }

    /** Collects the vacancies of every region that a newcomer may reach, as {@link WaitingRow#collect} does. */
    void collect(int known, int costs, int origin, List<StandingVacancy> reached) {
        for (int region = 0; region < occupied.length; region++) {
            collect(region, known, costs, origin, reached);
        }
    }

    /** Collects the vacancies of a region that a newcomer may reach, as {@link WaitingRow#collect} does. */
    void collect(int region, int known, int costs, int origin, List<StandingVacancy> reached) {
        if (region >= occupied.length) {
            return;
        }
        int withinReach = (2 << row(known + Score.MOST_COST)) - 1;
        for (int rest = occupied[region] & withinReach; rest != 0; rest &= rest - 1) {
            rows[region][Integer.numberOfTrailingZeros(rest)].collect(known, costs, origin, reached);
        }
    }
}
