package org.musubi.matcher.index;

import java.util.Arrays;

/** The most points for costs that anybody can have with one vacancy, by how dear the cost package is. */
final class CostBound {
    private static final int NOT_YET = Integer.MIN_VALUE;

    private final int[] most = new int[PriceBands.COUNT];
    private Conditions conditions;

    /** From now on of these conditions. */
    void begin(Conditions next) {
        conditions = next;
        conditions.costTerms().bands().assign();
        Arrays.fill(most, NOT_YET);
    }

    /** The most points of anybody with a package in this band or a dearer one; negative if nobody can be eligible. */
    int from(int band) {
        if (most[band] == NOT_YET) {
            most[band] = conditions.mostCostPoints(band);
        }
        return most[band];
    }
}
