package org.musubi.benchmarks.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of so many whole numbers each, in little memory. */
final class IntTable {
    private static final int ROWS_PER_CHUNK = 1 << 14;

    private final int width;
    private final List<int[]> chunks = new ArrayList<>();
    private int rows;

    IntTable(int width) {
        this.width = width;
    }

    void add(int... row) {
        if (row.length != width) {
            throw new IllegalArgumentException(row.length + " numbers in a row of " + width);
        }
        if (rows % ROWS_PER_CHUNK == 0) {
            chunks.add(new int[ROWS_PER_CHUNK * width]);
        }
        System.arraycopy(row, 0, chunks.get(rows / ROWS_PER_CHUNK), rows % ROWS_PER_CHUNK * width, width);
        rows++;
    }

    int width() {
        return width;
    }

    int rows() {
        return rows;
    }

    int get(int row, int column) {
        return chunks.get(row / ROWS_PER_CHUNK)[row % ROWS_PER_CHUNK * width + column];
    }

    int[] row(int row) {
        int start = row % ROWS_PER_CHUNK * width;
        return Arrays.copyOfRange(chunks.get(row / ROWS_PER_CHUNK), start, start + width);
    }

    /** The same rows by a key, lowest first; rows with the same key keep their order. */
    IntTable sortedBy(Key key) {
        var order = new long[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = (long) key.of(this, row) << 32 | row;
        }
        Arrays.parallelSort(order);
        var sorted = new IntTable(width);
        for (long place : order) {
            sorted.add(row((int) place));
        }
        return sorted;
    }

    /** What rows are sorted by. */
    @FunctionalInterface
    interface Key {
        int of(IntTable table, int row);
    }
}
