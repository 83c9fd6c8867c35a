package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Candidates who share a residence status, a field, a level of Japanese, a wish and a bucket of experience; three numbers
 * each. Rows that have been removed stay until {@link #keep} is called. Several threads may {@link #arrange} them and
 * read, as long as nobody is added.
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
    private PriceBands order; // null as long as they are in none
    private int inOrder;

    /** All rows as they stand, the first of them in an order. */
    static final class Rows {
        private final int[] numbers;
        private final int size;
        private final int inOrder;

        private Rows(int[] numbers, int size, int inOrder) {
            this.numbers = numbers;
            this.size = size;
            this.inOrder = inOrder;
        }

        int size() {
            return size;
        }

        /** How many rows, from the first, are in order. */
        int inOrder() {
            return inOrder;
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

    private int size() {
        return length / WIDTH;
    }

    /**
     * The rows, put in the order of these bands where that is worth it; rows that have been removed may stand anywhere. What is
     * returned stays as it is until the next row is added or dropped, in whatever order others ask for the rows.
     */
    synchronized Rows arrange(PriceBands bands, Profiles profiles) {
        bands.goOn();
        boolean isOther = order != null && order != bands;
        if (isOther && !order.isOver()) {
            return new Rows(numbers, size(), 0); // of other rules or another currency; that order is as good
        }
        if (isOther || size() - inOrder > FEW + size() / 8) {
            numbers = sorted(bands, profiles);
            order = bands;
            inOrder = size();
        }
        return new Rows(numbers, size(), inOrder);
    }

    private int[] sorted(PriceBands bands, Profiles profiles) {
        int size = size();
        long[] places = new long[size];
        for (int at = 0; at < size; at++) {
            int origin = profiles.originOf(profile(numbers[WIDTH * at + 2]));
            places[at] = (long) bands.band(numbers[WIDTH * at + 1], origin) << Integer.SIZE | at;
        }
        Arrays.sort(places);
        int[] sorted = new int[numbers.length];
        for (int at = 0; at < size; at++) {
            System.arraycopy(numbers, WIDTH * (int) places[at], sorted, WIDTH * at, WIDTH);
        }
        return sorted;
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
