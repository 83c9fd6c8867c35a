package org.musubi.ingest.table;

import java.util.Set;

/**
 * Looks at the bytes of one XML part of a workbook for what would fill the memory of its reader. Wants them in UTF-8 or another
 * encoding that writes ASCII as ASCII.
 */
final class PartCheck {
    /** Excel's own limit is 32,767 characters in a cell. */
    private static final int LONGEST_TEXT = 1 << 20;
    /** Columns go to XFD. */
    private static final int COLUMN_LETTERS = 3;
    /** Cells of a row: twice as many as there are columns, for what looks like a cell is counted too. */
    private static final int MOST_CELLS = 1 << 15;
    /** Of the index of a shared text. */
    private static final int INDEX_DIGITS = 7;

    /** First two bytes of XML that does not begin with ASCII: byte order marks, and UTF-16 without one. */
    private static final Set<Integer> MARKS = Set.of(0xEFBB, 0xFEFF, 0xFFFE, 0x003C);

    private static final long ROW = 0x726F77L;
    private static final long DOCTYPE = 0x21444F4354595045L;
    private static final long REFERENCE = 0x20723D22L;
    private static final long SHARED_TEXT = 0x20743D2273L;
    private static final long CELL = 0x3C6320L;
    private static final long VALUE = 0x3C763EL;

    private long last;
    private int text;
    private int letters = Integer.MIN_VALUE;
    private int digits = Integer.MIN_VALUE;
    /** Only what stands behind the first row is counted. */
    private int cells = Integer.MIN_VALUE;

    private boolean sharedText;

    /** Whether a part that begins so can be XML, whatever its name is; pictures are not looked at. */
    static boolean isXml(byte[] start, int count) {
        int first = 0;
        while (first < count && start[first] > 0 && start[first] <= ' ') {
            first++;
        }
        int pair = first + 1 < count ? ((start[first] & 0xFF) << 8) | (start[first + 1] & 0xFF) : 0;
        return first < count && (start[first] == '<' || MARKS.contains(pair));
    }

    /** Takes the next bytes; false if they are not what a workbook holds. */
    boolean takes(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (!takes(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean takes(byte each) {
        last = (last << 8) | (each & 0xFF);
        text = each == '<' ? 0 : text + 1;
        letters = each >= 'A' && each <= 'Z' ? letters + 1 : Integer.MIN_VALUE;
        digits = each >= '0' && each <= '9' ? digits + 1 : Integer.MIN_VALUE;
        if (each == '"' && ends(REFERENCE, 4)) {
            letters = 0;
        } else if (each == 's' && ends(SHARED_TEXT, 5)) {
            sharedText = true;
        } else if (each == ' ' && ends(CELL, 3)) {
            sharedText = false;
        } else if (each == '>' && ends(VALUE, 3) && sharedText) {
            digits = 0;
        } else if (each == 'c' && beginsName(1)) {
            cells++;
        } else if (each == 'w' && ends(ROW, 3) && beginsName(3)) {
            cells = 0;
        }
        return each != 0
                && text <= LONGEST_TEXT
                && letters <= COLUMN_LETTERS
                && digits <= INDEX_DIGITS
                && cells <= MOST_CELLS
                && last != DOCTYPE;
    }

    /** Whether the last bytes are the beginning of an element's name, with a prefix or without. */
    private boolean beginsName(int bytes) {
        long before = (last >> (8 * bytes)) & 0xFF;
        return before == '<' || before == ':';
    }

    private boolean ends(long pattern, int bytes) {
        return (last & ((1L << (8 * bytes)) - 1)) == pattern;
    }
}
