package org.musubi.ingest.canonical;

import java.util.Objects;
import java.util.Optional;

/**
 * One reason for which a line was refused.
 *
 * @param field path of the field, such as {@code costs[2].amount}; empty: the whole line
 * @param code why
 * @param message what is wrong and how to mend it; never repeats a value
 */
public record Reason(Optional<String> field, ReasonCode code, String message) {
    public Reason {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    static Reason ofLine(ReasonCode code, String message) {
        return new Reason(Optional.empty(), code, message);
    }
}
