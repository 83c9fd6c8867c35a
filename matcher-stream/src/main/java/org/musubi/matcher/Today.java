package org.musubi.matcher;

import java.time.LocalDate;
import java.time.ZoneId;

/** The date of the day where the vacancies are: what everything is evaluated on unless a date is given. */
public final class Today {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Today() {}

    /** The date in Asia/Tokyo now. */
    public static LocalDate inJapan() {
        return LocalDate.now(JAPAN);
    }
}
