package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The vacancies of one pool and required level that wait for newcomers: by region, and there in rows by the lowest score with
 * which one may come onto their list. A vacancy may wait with a floor that is too low, but with none that is too high.
 */
final class WaitingHall {
    private static final int SCORES_IN_A_ROW = 64;
    private static final int ROWS = 1 + 1000 / SCORES_IN_A_ROW;

    private int[] occupied = {};
    private WaitingRow[][] rows = {};
    private int size;

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
        size++;
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
        size--;
    }

    /** How many wait. */
    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void forEach(Consumer<StandingVacancy> taker) {
        for (WaitingRow[] ofRegion : rows) {
            if (ofRegion != null) {
                Arrays.stream(ofRegion).filter(row -> row != null).forEach(row -> row.forEach(taker));
            }
        }
    }

    /** Shows a newcomer to the vacancies of every region; returns at how many it looked. */
    int show(Newcomer newcomer, Tour tour) {
        int looks = 0;
        for (int region = 0; region < occupied.length; region++) {
            looks += show(region, newcomer, tour);
        }
        return looks;
    }

    /**
     * Shows a newcomer to the vacancies of a region; returns at how many it looked. From the highest floors down, for whoever has
     * taken it may only go up.
     */
    int show(int region, Newcomer newcomer, Tour tour) {
        if (region >= occupied.length) {
            return 0;
        }
        int looks = 1;
        int withinReach = (2 << row(newcomer.most())) - 1;
        for (int rest = occupied[region] & withinReach; rest != 0; ) {
            int row = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rest);
            rest &= ~(1 << row);
            looks += rows[region][row].show(newcomer, tour);
        }
        return looks;
    }
}
