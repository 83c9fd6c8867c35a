package org.musubi.ingest.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * The headers of a table, and which of its columns are kept. A column without a header is called by its position, such as {@code
 * column 7}, unless only such follow.
 */
final class Header {
    /** The slot of a column that is not kept. */
    static final int NOT_KEPT = -1;

    private final List<String> names;
    private final int[] slots;
    private final Map<String, Integer> slotOfName = new HashMap<>();
    private final boolean[] repeating;

    /**
     * @param texts one for each column, blank where there is no header
     * @throws UnreadableFileException if two columns to be kept have one header
     */
    Header(List<String> texts, ColumnsRead kept) throws UnreadableFileException {
        names = named(texts);
        slots = new int[names.size()];
        repeating = new boolean[slots.length];
        Arrays.fill(slots, NOT_KEPT);
        for (int column = 0; column < slots.length; column++) {
            String name = names.get(column);
            if (kept.holds(name)) {
                slots[column] = slotOfName.size();
                if (slotOfName.put(name, slots[column]) != null) {
                    throw new UnreadableFileException(Reason.ofColumn(
                            name,
                            ReasonCode.DUPLICATE_COLUMN,
                            "two columns have the header \"" + name + "\"; give each its own"));
                }
                repeating[slots[column]] = kept.repeats(name);
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** How many columns are kept. */
    int kept() {
        return slotOfName.size();
    }

    /** Where the cell of a column goes in a row; below 0 where the column is not kept. */
    int slot(int column) {
        return column < slots.length ? slots[column] : NOT_KEPT;
    }

    /** The same of a column by its name. */
    int slot(String name) {
        return slotOfName.getOrDefault(name, NOT_KEPT);
    }

    /** Whether texts of a kept column may be kept beyond their row. */
    boolean repeats(int slot) {
        return repeating[slot];
    }

    private static List<String> named(List<String> texts) {
        int width = texts.size();
        while (width > 0 && texts.get(width - 1).isBlank()) {
            width--;
        }
        String[] names = new String[width];
        for (int column = 0; column < width; column++) {
            String text = CellText.inOneLine(texts.get(column));
            names[column] = text.isEmpty() ? "column " + (column + 1) : text;
        }
        return List.of(names);
    }
}
