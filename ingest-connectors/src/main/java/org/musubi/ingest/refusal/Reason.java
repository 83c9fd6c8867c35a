package org.musubi.ingest.refusal;

import java.util.Objects;
import java.util.Optional;

/**
 * One reason for which a line, a row or a whole file was refused.
 *
 * @param field path of the record's field, such as {@code costs[2].amount}; empty: the whole line
 * @param column the column of the publisher's own file that the field comes from, by its header; empty where there is none
 * @param code why
 * @param message what is wrong and how to mend it, in English; never repeats a value
 */
public record Reason(Optional<String> field, Optional<String> column, ReasonCode code, String message) {
    public Reason {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** What is wrong with a line, a row or a file as a whole. */
    public static Reason ofWhole(ReasonCode code, String message) {
        return new Reason(Optional.empty(), Optional.empty(), code, message);
    }

    /** What is wrong with a field of a canonical record. */
    public static Reason ofField(String field, ReasonCode code, String message) {
        return new Reason(Optional.of(field), Optional.empty(), code, message);
    }

    /** What is wrong with a cell of a publisher's table. */
    public static Reason ofColumn(String column, ReasonCode code, String message) {
        return new Reason(Optional.empty(), Optional.of(column), code, message);
    }

    /** The same reason, and the column that the field comes from. */
    public Reason inColumn(String header) {
        return new Reason(field, Optional.of(header), code, message);
    }
}
