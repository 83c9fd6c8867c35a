package org.musubi.ingest.canonical;

import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** Thrown where a line cannot even be taken apart. Holds no text of the line. */
final class UnreadableLineException extends Exception {
    private final transient Reason reason;

    UnreadableLineException(ReasonCode code, String message) {
        super(message, null, false, false);
        reason = Reason.ofWhole(code, message);
    }

    Reason reason() {
        return reason;
    }
}
