package org.musubi.ingest.canonical;

/** Thrown where a line cannot even be taken apart. Holds no text of the line. */
final class UnreadableLineException extends Exception {
    private final transient Reason reason;

    UnreadableLineException(ReasonCode code, String message) {
        super(message, null, false, false);
        reason = Reason.ofLine(code, message);
    }

    Reason reason() {
        return reason;
    }
}
