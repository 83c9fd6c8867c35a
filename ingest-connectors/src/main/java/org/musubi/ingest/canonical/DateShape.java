package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** Calendar dates of ISO 8601, such as {@code 2027-04-01}. */
enum DateShape implements Shape<LocalDate> {
    DATE;

    private static final String FORM = "0000-00-00";

    @Override
    public Optional<LocalDate> read(Given.Plain given, Spot spot) {
        JsonNode value = given.json();
        if (!value.isTextual()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be a date in a string, yyyy-MM-dd");
        }
        String text = value.textValue();
        if (!hasForm(text)) {
            return spot.refuse(ReasonCode.BAD_DATE, "must be a date of the form yyyy-MM-dd");
        }
        try {
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
        } catch (DateTimeException e) {
            return spot.refuse(ReasonCode.BAD_DATE, "is not in the calendar; check month and day");
        }
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            boolean fits =
                    FORM.charAt(i) == '0' ? Letters.DIGITS.hold(text.charAt(i)) : text.charAt(i) == FORM.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
