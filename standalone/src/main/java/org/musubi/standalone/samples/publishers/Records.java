package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Properties of canonical records, as publishers need them. */
final class Records {
    private Records() {}

    static boolean withdrawn(JsonNode record) {
        return record.path("withdrawn").asBoolean();
    }

    /** The running number at the end of an id, such as 17 of {@code VNM-000017}. */
    static int number(JsonNode id) {
        return Integer.parseInt(last(id));
    }

    /** What stands behind the last dash of an id. */
    static String last(JsonNode id) {
        return id.asText().substring(id.asText().lastIndexOf('-') + 1);
    }

    /** A date in another form; null where the record has none. */
    static String date(JsonNode date, String pattern) {
        LocalDate day = day(date);
        return day == null ? null : day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** A date; null where the record has none. */
    static LocalDate day(JsonNode date) {
        return date.isMissingNode() ? null : LocalDate.parse(date.asText());
    }
}
