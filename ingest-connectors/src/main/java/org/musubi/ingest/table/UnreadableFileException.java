package org.musubi.ingest.table;

import java.io.IOException;
import org.musubi.ingest.refusal.Reason;

/** A file that cannot be read at all, or not further. Reading it again does not help; its publisher has to mend it. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public UnreadableFileException(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    /** What is wrong and how to mend it. */
    public Reason reason() {
        return reason;
    }
}
