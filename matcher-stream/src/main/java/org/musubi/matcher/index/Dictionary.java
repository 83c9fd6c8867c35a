package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for values that many share. A number stays as long as somebody uses it. */
final class Dictionary<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private int[] uses = new int[16];
    private int[] free = new int[16];
    private int freeCount;

    /** The number of a value, which is used once more from now on. */
    int take(T value) {
        Integer known = codes.get(value);
        int code = known == null ? add(value) : known;
        uses[code]++;
        return code;
    }

    /** Says that a number which is in use is used once more. */
    void retain(int code) {
        uses[code]++;
    }

    /** Says that a number is used once less. */
    void release(int code) {
        if (--uses[code] == 0) {
            codes.remove(values.get(code));
            values.set(code, null);
            if (freeCount == free.length) {
                free = Arrays.copyOf(free, 2 * freeCount);
            }
            free[freeCount++] = code;
        }
    }

    /** Whether the number is used by one only: its value came with the last {@link #take}. */
    boolean isNew(int code) {
        return uses[code] == 1;
    }

    T value(int code) {
        return values.get(code);
    }

    /** All numbers are below this one. */
    int bound() {
        return values.size();
    }

    private int add(T value) {
        int code;
        if (freeCount > 0) {
            code = free[--freeCount];
            values.set(code, value);
        } else {
            code = values.size();
            values.add(value);
            if (code == uses.length) {
                uses = Arrays.copyOf(uses, 2 * code);
            }
        }
        codes.put(value, code);
        return code;
    }
}
