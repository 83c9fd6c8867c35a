package org.musubi.standalone.samples.publishers;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The cells of one row by their headers: text, numbers, days or flags. */
final class Cells {
    private final Map<String, Object> byHeader = new HashMap<>();
    private int width = Integer.MAX_VALUE;

    /** Fills a cell. Null and the empty text leave it empty. */
    Cells put(String header, Object value) {
        if (value == null || Objects.equals(value, "")) {
            byHeader.remove(header);
        } else {
            byHeader.put(header, value);
        }
        return this;
    }

    /** What stands in a cell; null where it is empty. */
    Object get(String header) {
        return byHeader.get(header);
    }

    /** The row breaks off after so many cells. */
    void cutOff(int cells) {
        width = cells;
    }

    /** How many cells the row has at most. */
    int width() {
        return width;
    }
}
