package org.musubi.matcher.index;

import java.util.Arrays;

/** The newcomers of one pool that its vacancies have not been shown yet, each with its wishes. */
final class Arrivals {
    private static final int FIXED = 6;

    private int[] figures = {};
    private int length;
    private int count;

    /** Takes a candidate, in the figures of a {@link Listing} and with the numbers of the wanted regions, best first. */
    void add(int row, int costs, int traits, int origin, int level, int[] wishes) {
        int end = length + FIXED + wishes.length;
        if (end > figures.length) {
            figures = Arrays.copyOf(figures, end + end / 2);
        }
        figures[length] = row;
        figures[length + 1] = costs;
        figures[length + 2] = traits;
        figures[length + 3] = origin;
        figures[length + 4] = level;
        figures[length + 5] = wishes.length;
        System.arraycopy(wishes, 0, figures, length + FIXED, wishes.length);
        length = end;
        count++;
    }

    void clear() {
        figures = new int[0];
        length = 0;
        count = 0;
    }

    /** How many have been taken; some may have gone since. */
    int count() {
        return count;
    }

    /** Where the first of them stands. */
    int first() {
        return 0;
    }

    /** Where the one after this stands. */
    int next(int at) {
        return at + FIXED + wishes(at);
    }

    /** Whether somebody stands there. */
    boolean has(int at) {
        return at < length;
    }

    int row(int at) {
        return figures[at];
    }

    /** Number of the cost package. */
    int costs(int at) {
        return figures[at + 1];
    }

    int traits(int at) {
        return figures[at + 2];
    }

    /** Number of the origin. */
    int origin(int at) {
        return figures[at + 3];
    }

    /** Level of Japanese. */
    int level(int at) {
        return figures[at + 4];
    }

    /** How many regions are wanted; 0 for any. */
    int wishes(int at) {
        return figures[at + 5];
    }

    /** The number of a wanted region, by place from 0. */
    int wish(int at, int place) {
        return figures[at + FIXED + place];
    }
}
