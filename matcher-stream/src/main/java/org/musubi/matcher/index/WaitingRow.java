package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.function.Consumer;
import org.musubi.matcher.rules.Figures;
import org.musubi.matcher.rules.Score;

/**
 * Vacancies of one region that wait for newcomers. What tells most of them that a newcomer cannot reach their list stands together,
 * so that it costs next to nothing.
 */
final class WaitingRow {
    private static final int FEW = 4;

    private static final int WIDTH = 4;
    private static final int FLOOR = 0;
    private static final int START_ON = 1;
    private static final int MONTHS_AND_OFFERS = 2;
    private static final int HIGHEST_CAP = 3;
    private static final int OFFERS_BITS = 8;

    private StandingVacancy[] vacancies = new StandingVacancy[FEW];
    private CostTerms[] costTerms = new CostTerms[FEW];
    private int[] figures = new int[WIDTH * FEW];
    private int length;

    /** Adds a vacancy and returns its seat. */
    int add(StandingVacancy vacancy, Conditions conditions) {
        if (length == vacancies.length) {
            int room = length + length / 2;
            vacancies = Arrays.copyOf(vacancies, room);
            costTerms = Arrays.copyOf(costTerms, room);
            figures = Arrays.copyOf(figures, WIDTH * room);
        }
        vacancies[length] = vacancy;
        costTerms[length] = conditions.costTerms();
        int at = WIDTH * length;
        figures[at + FLOOR] = vacancy.list().floor();
        figures[at + START_ON] = conditions.startOn();
        figures[at + MONTHS_AND_OFFERS] = conditions.minimumMonths() << OFFERS_BITS | conditions.offers();
        figures[at + HIGHEST_CAP] = Float.floatToRawIntBits(Math.nextUp((float) conditions.highestCap()));
        return length++;
    }

    /** Notes a changed floor. */
    void setFloor(int seat, int floor) {
        figures[WIDTH * seat + FLOOR] = floor;
    }

    /** Frees a seat; the last vacancy takes it. */
    void remove(int seat) {
        length--;
        vacancies[seat] = vacancies[length];
        costTerms[seat] = costTerms[length];
        System.arraycopy(figures, WIDTH * length, figures, WIDTH * seat, WIDTH);
        vacancies[seat].setSeat(seat);
        vacancies[length] = null;
        costTerms[length] = null;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void forEach(Consumer<StandingVacancy> taker) {
        for (int seat = 0; seat < length; seat++) {
            taker.accept(vacancies[seat]);
        }
    }

    /** Shows a newcomer to those whose list it may reach; returns at how many it looked. */
    int show(Newcomer newcomer, Tour tour) {
        int looks = length;
        for (int seat = length - 1; seat >= 0; seat--) { // who gets another seat is replaced by one that has been shown
            int at = WIDTH * seat;
            int wanted = figures[at + FLOOR] - newcomer.known(figures[at + MONTHS_AND_OFFERS] & (1 << OFFERS_BITS) - 1);
            if (wanted <= Score.MOST_COST
                    && Figures.isReady(newcomer.readyFrom(), figures[at + START_ON])
                    && Figures.isExperienced(newcomer.months(), figures[at + MONTHS_AND_OFFERS] >> OFFERS_BITS)
                    && newcomer.mayHaveCostPoints(
                            wanted, costTerms[seat], Float.intBitsToFloat(figures[at + HIGHEST_CAP]))) {
                offer(newcomer, vacancies[seat], tour);
            }
        }
        return looks;
    }

    private static void offer(Newcomer newcomer, StandingVacancy standing, Tour tour) {
        TopList list = standing.list();
        long entry = newcomer.entry(standing.conditions().orElseThrow(), list.floor());
        int rank = entry == Entry.NONE ? TopList.NOT_ON_IT : list.offer(entry);
        if (rank != TopList.NOT_ON_IT) {
            tour.placed(standing, newcomer.row(), rank);
            standing.await();
        }
    }
}
