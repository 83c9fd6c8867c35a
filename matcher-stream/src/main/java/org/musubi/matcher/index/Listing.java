package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Candidates who share a residence status, a field, a level of Japanese, a wish and a bucket of experience; three numbers
 * each. Rows that have been removed stay until {@link #keep} is called.
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
    private PriceBands order;
    private int inOrder;

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
        if (order != bands) {
            if (order != null && !order.isOver()) {
                return 0; // another currency, whose order is as good
            }
            order = bands;
            inOrder = 0;
        }
        int size = size();
        if (size - inOrder > FEW + size / 8) {
            sort(size);
            inOrder = size;
        }
        return inOrder;
    }

    private void sort(int size) {
        long[] places = new long[size];
        for (int at = 0; at < size; at++) {
            places[at] = (long) order.band(costs(at)) << Integer.SIZE | at;
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
        inOrder = Math.min(inOrder, kept / WIDTH);
        length = kept;
    }
}
