package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** What reading a value gave. */
public sealed interface Reading {
    /**
     * A value of the canonical format.
     *
     * @param json never null, never a JSON null
     */
    record Value(JsonNode json) implements Reading {}

    /** The cell was read and means that the record has no such value. */
    record Absent() implements Reading {}

    /**
     * A value that cannot be read.
     *
     * @param code why
     * @param message what is expected and how to mend it, in English; never repeats a value
     * @param column the cell beside it that is at fault; nothing: the cell with the value
     */
    record Fault(ReasonCode code, String message, Optional<String> column) implements Reading {
        Fault(ReasonCode code, String message) {
            this(code, message, Optional.empty());
        }
    }
}
