package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calendar dates of ISO 8601, such as {@code 2027-04-01}. */
enum DateShape implements Shape<LocalDate> {
    DATE;

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public Optional<LocalDate> read(JsonNode value, Spot spot) {
        if (!value.isTextual()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be a date in a string, yyyy-MM-dd");
        }
        if (!FORM.matcher(value.textValue()).matches()) {
            return spot.refuse(ReasonCode.BAD_DATE, "must be a date of the form yyyy-MM-dd");
        }
        try {
            return Optional.of(LocalDate.parse(value.textValue()));
        } catch (DateTimeException e) {
            return spot.refuse(ReasonCode.BAD_DATE, "is not in the calendar; check month and day");
        }
    }
}
