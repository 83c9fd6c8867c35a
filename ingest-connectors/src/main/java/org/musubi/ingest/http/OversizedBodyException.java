package org.musubi.ingest.http;

import java.io.IOException;

/** A body with more bytes than are taken, packed or unpacked. */
final class OversizedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    OversizedBodyException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The most bytes that are taken. */
    long limit() {
        return limit;
    }
}
