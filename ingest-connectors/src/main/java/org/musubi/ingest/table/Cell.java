package org.musubi.ingest.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.musubi.ingest.refusal.ReasonCode;

/** What stands in one cell of a row. A cell without anything but blanks is not there at all. */
public sealed interface Cell {
    /** Characters. One text may be the cell of many rows; so it bears what was made of it last, for whoever comes by again. */
    final class Text implements Cell {
        private final String text;
        /** Null until something is noted. */
        private Note note;

        private record Note(Object by, Object made) {}

        /** @param text stripped of blanks at both ends, in Unicode NFC */
        public Text(String text) {
            this.text = Objects.requireNonNull(text, "text");
        }

        public String text() {
            return text;
        }

        /** What somebody noted last, if nobody else did after; otherwise null. */
        public Object noted(Object by) {
            Note last = note;
            return last != null && last.by == by ? last.made : null;
        }

        /** Notes what somebody made of the text; it must never change. */
        public void note(Object by, Object made) {
            note = new Note(by, made);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

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
