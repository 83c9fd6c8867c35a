package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import org.musubi.matcher.rules.Score;

/** Vacancies of one region that wait for newcomers, in columns, so that those that a newcomer cannot reach cost next to nothing. */
final class WaitingRow {
    private static final int FEW = 4;

    /** For rounding: a bound may be one point too high, but never too low. */
    private static final int MARGIN = 1;

    private StandingVacancy[] vacancies = new StandingVacancy[FEW];
    private int[] floors = new int[FEW];
    private CostTerms[] costTerms = new CostTerms[FEW];
    private float[] caps = new float[FEW];
    private int length;

    /** Adds a vacancy and returns its seat. */
    int add(StandingVacancy vacancy, Conditions conditions) {
        if (length == floors.length) {
            int room = length + length / 2;
            vacancies = Arrays.copyOf(vacancies, room);
            floors = Arrays.copyOf(floors, room);
            costTerms = Arrays.copyOf(costTerms, room);
            caps = Arrays.copyOf(caps, room);
        }
        vacancies[length] = vacancy;
        floors[length] = vacancy.list().floor();
        costTerms[length] = conditions.costTerms();
        caps[length] = Math.nextUp((float) conditions.highestCap());
        return length++;
    }

    /** Notes a changed floor. */
    void setFloor(int seat, int floor) {
        floors[seat] = floor;
    }

    /** Frees a seat; the last vacancy takes it. */
    void remove(int seat) {
        length--;
        vacancies[seat] = vacancies[length];
        floors[seat] = floors[length];
        costTerms[seat] = costTerms[length];
        caps[seat] = caps[length];
        vacancies[seat].setSeat(seat);
        vacancies[length] = null;
        costTerms[length] = null;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /**
     * Collects the vacancies that a newcomer may reach.
     *
     * @param known the most points that the newcomer can have without those for costs
     * @param costs number of the cost package
     */
    void collect(int known, int costs, int origin, List<StandingVacancy> reached) {
        for (int seat = 0; seat < length; seat++) {
            int wanting = floors[seat] - known;
            if (wanting <= Score.MOST_COST) {
                long paid = costTerms[seat].leastPaid(costs, origin);
                if (paid != CostTerms.NONE && Score.MOST_COST * (1 - paid / caps[seat]) + MARGIN >= wanting) {
                    reached.add(vacancies[seat]);
                }
            }
        }
    }
}
