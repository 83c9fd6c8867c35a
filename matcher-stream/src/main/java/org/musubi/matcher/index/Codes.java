package org.musubi.matcher.index;

import java.time.LocalDate;
import java.util.Set;

/** Enumerations and days as small numbers. */
@SuppressWarnings("EnumOrdinal") // the numbers are kept in memory only
final class Codes {
    private Codes() {}

    static int of(Enum<?> constant) {
        return constant.ordinal();
    }

    /** One bit for each constant. */
    static int mask(Set<? extends Enum<?>> constants) {
        int mask = 0;
        for (Enum<?> constant : constants) {
            mask |= 1 << constant.ordinal();
        }
        return mask;
    }

    /** Days since 1 January 1970; what lies beyond any calendar is as far away as can be said. */
    static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }
}
