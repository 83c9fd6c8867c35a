package org.musubi.standalone.cli;

import java.time.LocalDate;
import java.time.ZoneId;

/** The date of the day where the vacancies are. */
final class Today {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Today() {}

    static LocalDate inJapan() {
        return LocalDate.now(JAPAN);
    }
}
