package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.musubi.matcher.rules.CostItem;

/**
 * How dear cost packages are. Each stands in a band by what the worker pays in all, in steps of about a tenth; and for any choice
 * of categories it is known what is paid at least in a band or a dearer one. So a search that goes from the cheap to the dear can
 * tell when nobody who comes later is good enough.
 */
final class PriceBands {
    /** Number of bands. */
    static final int COUNT = 512;

    private static final int BITS_OF_A_DOUBLE_LEFT_OUT = 49;
    private static final long BAND_OF_ONE = Double.doubleToRawLongBits(1) >>> BITS_OF_A_DOUBLE_LEFT_OUT;

    private final Ledger ledger;
    private final Dictionary<List<CostItem>> packages;
    private final Map<Integer, long[]> leastPaid = new ConcurrentHashMap<>();
    private short[] bands = {};
    private int[] waiting = new int[16];
    private int waitingCount;
    private boolean isOver;

    PriceBands(Ledger ledger, Dictionary<List<CostItem>> packages) {
        this.ledger = ledger;
        this.packages = packages;
        for (int costs = 0; costs < packages.bound(); costs++) {
            await(costs);
        }
    }

    /** The number stands for a package that has no band yet. */
    void await(int costs) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
        }
        waiting[waitingCount++] = costs;
    }

    /** Gives a band to every package that has none. To be called before others are asked for. */
    void assign() {
        if (packages.bound() > bands.length) {
            bands = Arrays.copyOf(bands, packages.bound() + packages.bound() / 8);
        }
        for (int at = 0; at < waitingCount; at++) {
            int costs = waiting[at];
            if (packages.value(costs) != null) {
                bands[costs] = (short) bandOf(ledger.known(costs));
                leastPaid.forEach((categories, least) -> include(costs, categories, least));
            }
        }
        waitingCount = 0;
    }

    /** The band of a package, from 0. */
    int band(int costs) {
        return bands[costs];
    }

    /** For each band what is paid at least, in these categories, of a package in it or in a dearer one; kept up to date. */
    long[] leastPaidFrom(int categories) {
        return leastPaid.computeIfAbsent(categories, mask -> {
            long[] least = new long[COUNT];
            Arrays.fill(least, Long.MAX_VALUE);
            for (int costs = 0; costs < packages.bound(); costs++) {
                if (packages.value(costs) != null) {
                    include(costs, mask, least);
                }
            }
            return least;
        });
    }

    /** Says that the rates have changed, and other bands are used from now on. */
    void end() {
        isOver = true;
    }

    boolean isOver() {
        return isOver;
    }

    private void include(int costs, int categories, long[] least) {
        long paid = ledger.paid(costs, categories);
        if (paid != Ledger.UNKNOWN) {
            for (int band = bands[costs]; band >= 0 && least[band] > paid; band--) {
                least[band] = paid;
            }
        }
    }

    /** Rises with the amount: its order of magnitude and the first three binary digits after the leading one. */
    private static int bandOf(long amount) {
        return amount == 0
                ? 0
                : 1 + (int) ((Double.doubleToRawLongBits((double) amount) >>> BITS_OF_A_DOUBLE_LEFT_OUT) - BAND_OF_ONE);
    }
}
