package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Candidates who share a residence status, a field, a level of Japanese, a wish and a bucket of experience; three numbers
 * each. Rows that have been removed stay until {@link #keep} is called. Several threads may {@link #arrange} and read as long as
 * nobody is added.
 */
final class Listing {
    /** The most months that are told apart. */
    static final int MOST_MONTHS = 511;

    /** The number of profiles that can be told apart. */
    static final int MOST_PROFILES = 1 << 20;

    /** So many rows are looked through in any order. */
    private static final int FEW = 16;

    private static final int WIDTH = 3;
    private static final int PROFILE_AT = 12;
    private static final int MONTHS_AT = 3;
    private static final int NEEDS = 7;

    private int[] numbers = new int[WIDTH];
    private int length;
    private volatile Arrangement arrangement = Arrangement.NONE;

    /**
     * In which order the rows are.
     *
     * @param bands null as long as they are in none
     * @param inOrder how many are in it, from the first
     */
    private record Arrangement(PriceBands bands, int inOrder) {
        static final Arrangement NONE = new Arrangement(null, 0);
    }

    /** Months, needs (a bit for each) and profile in one number. */
    static int traits(int profile, int months, int needs) {
        return profile << PROFILE_AT | months << MONTHS_AT | needs;
    }

    static int profile(int traits) {
        return traits >>> PROFILE_AT;
    }

    static int months(int traits) {
        return traits >>> MONTHS_AT & MOST_MONTHS;
    }

    static int needs(int traits) {
        return traits & NEEDS;
    }

    void add(int row, int costs, int traits) {
        if (length == numbers.length) {
            numbers = Arrays.copyOf(numbers, WIDTH * (1 + length / WIDTH + length / WIDTH / 4));
        }
        numbers[length] = row;
        numbers[length + 1] = costs;
        numbers[length + 2] = traits;
        length += WIDTH;
    }

    int size() {
        return length / WIDTH;
    }

    int row(int at) {
        return numbers[WIDTH * at];
    }

    /** Number of the cost package. */
    int costs(int at) {
        return numbers[WIDTH * at + 1];
    }

    int traits(int at) {
        return numbers[WIDTH * at + 2];
    }

    /**
     * Puts rows in the order of these bands where that is worth it; rows that have been removed may stand anywhere.
     *
     * @return how many rows, from the first, are in order
     */
    int arrange(PriceBands bands) {
        Arrangement now = arrangement;
        return isGoodEnough(now, bands) ? inOrder(now, bands) : rearrange(bands);
    }

    private synchronized int rearrange(PriceBands bands) {
        if (!isGoodEnough(arrangement, bands)) {
            sort(bands);
            arrangement = new Arrangement(bands, size());
        }
        return inOrder(arrangement, bands);
    }

    private boolean isGoodEnough(Arrangement present, PriceBands bands) {
        if (present.bands() != null
                && present.bands() != bands
                && !present.bands().isOver()) {
            return true; // another currency, whose order is as good
        }
        return size() - inOrder(present, bands) <= FEW + size() / 8;
    }

    private static int inOrder(Arrangement present, PriceBands bands) {
        return present.bands() == bands ? present.inOrder() : 0;
    }

    private void sort(PriceBands bands) {
        int size = size();
        long[] places = new long[size];
        for (int at = 0; at < size; at++) {
            places[at] = (long) bands.band(costs(at)) << Integer.SIZE | at;
        }
        Arrays.sort(places);
        int[] sorted = new int[numbers.length];
        for (int at = 0; at < size; at++) {
            System.arraycopy(numbers, WIDTH * (int) places[at], sorted, WIDTH * at, WIDTH);
        }
        numbers = sorted;
    }

    /** Drops the rows that are no longer used. */
    void keep(IntPredicate used) {
        int kept = 0;
        int inOrder = arrangement.inOrder();
        int arranged = WIDTH * inOrder;
        for (int at = 0; at < length; at += WIDTH) {
            if (at == arranged) {
                inOrder = kept / WIDTH;
            }
            if (used.test(numbers[at])) {
                System.arraycopy(numbers, at, numbers, kept, WIDTH);
                kept += WIDTH;
            }
        }
        arrangement = new Arrangement(arrangement.bands(), Math.min(inOrder, kept / WIDTH));
        length = kept;
    }
}
