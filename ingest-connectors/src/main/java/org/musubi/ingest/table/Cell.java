package org.musubi.ingest.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.musubi.ingest.refusal.ReasonCode;

/** What stands in one cell of a row. A cell without anything but blanks is not there at all. */
public sealed interface Cell {
    /**
     * Characters.
     *
     * @param text stripped of blanks at both ends, in Unicode NFC
     */
    record Text(String text) implements Cell {}

    /**
     * A number of a file that tells numbers from text.
     *
     * @param value exact
     */
    record Figure(BigDecimal value) implements Cell {}

    /**
     * A number that its file shows as a date.
     *
     * @param date the day; the time of day is dropped
     */
    record Day(LocalDate date) implements Cell {}

    /**
     * Yes or no.
     *
     * @param value yes
     */
    record Flag(boolean value) implements Cell {}

    /**
     * Something that cannot be read.
     *
     * @param code why
     * @param message what is wrong and how to mend it; never repeats a value
     */
    record Faulty(ReasonCode code, String message) implements Cell {}
}
