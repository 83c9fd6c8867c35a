package org.musubi.ingest.table;

import java.util.Optional;

/** How the rows of a file are written. */
public sealed interface TableFormat {
    /** Whether Burmese text may be in Zawgyi, row by row or cell by cell, and is to be converted. */
    boolean burmese();

    /**
     * Values separated by a character.
     *
     * @param encoding of the text
     * @param delimiter between two cells; nothing: found out from the header (comma, semicolon, tab, bar)
     * @param quote around cells that hold the delimiter, quotes or line breaks
     * @param headerRow number of the row with the headers, from 1; what stands before it is skipped
     */
    record Csv(Encoding encoding, Optional<Character> delimiter, char quote, int headerRow) implements TableFormat {
        @Override
        public boolean burmese() {
            return encoding.burmese();
        }
    }

    /**
     * A sheet of an Excel workbook (Office Open XML).
     *
     * @param sheet its name; nothing: the first
     * @param headerRow number of the row with the headers, from 1
     * @param burmese whether Burmese text may be in Zawgyi, as in {@link Encoding}
     */
    record Xlsx(Optional<String> sheet, int headerRow, boolean burmese) implements TableFormat {}

    /**
     * One JSON object a line.
     *
     * @param encoding of the text
     */
    record JsonLines(Encoding encoding) implements TableFormat {
        @Override
        public boolean burmese() {
            return encoding.burmese();
        }
    }

    /**
     * One JSON document with an array of objects in it.
     *
     * @param encoding of the text
     * @param path of the array's property, such as {@code result.ads}; empty: the document is the array
     */
    record JsonArray(Encoding encoding, String path) implements TableFormat {
        @Override
        public boolean burmese() {
            return encoding.burmese();
        }
    }
}
