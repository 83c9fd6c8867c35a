package org.musubi.matcher.index;

import java.util.Arrays;

/**
 * The most points for costs that anybody can have with one vacancy, by how dear the cost package is, and by origin: what the cap
 * rules of one country allow says nothing of another. Each is found once for a vacancy.
 */
final class CostBound {
    private static final int POINTS_BITS = 16;
    private static final int ANY_ORIGIN = 0;

    private final Profiles profiles;
    private Conditions conditions;
    private long turn;
    private long[][] most = {};

    CostBound(Profiles profiles) {
        this.profiles = profiles;
    }

    /** From now on of these conditions. */
    void begin(Conditions next) {
        conditions = next;
        turn++;
    }

    /** The most points of anybody with a package in this band or a dearer one; negative if nobody can be eligible. */
    int from(int band) {
        long[] found = found(ANY_ORIGIN);
        if (found[band] >> POINTS_BITS != turn) {
            found[band] = noted(ofAnyOrigin(band));
        }
        return points(found[band]);
    }

    /** The same of anybody of an origin. */
    int from(int band, int origin) {
        long[] found = found(1 + origin);
        if (found[band] >> POINTS_BITS != turn) {
            found[band] = noted(conditions.mostCostPoints(band, origin));
        }
        return points(found[band]);
    }

    private int ofAnyOrigin(int band) {
        int points = Conditions.NONE;
        for (int origin = 0; origin < profiles.origins(); origin++) {
            points = Math.max(points, from(band, origin));
        }
        return points;
    }

    private long[] found(int place) {
        if (place >= most.length) {
            int known = most.length;
            most = Arrays.copyOf(most, place + 1);
            Arrays.setAll(most, at -> at < known ? most[at] : new long[PriceBands.COUNT]);
        }
        return most[place];
    }

    /** With the turn, so that nothing has to be wiped out before the next one. */
    private long noted(int points) {
        return turn << POINTS_BITS | points - Conditions.NONE;
    }

    private static int points(long noted) {
        return (int) (noted & (1 << POINTS_BITS) - 1) + Conditions.NONE;
    }
}
