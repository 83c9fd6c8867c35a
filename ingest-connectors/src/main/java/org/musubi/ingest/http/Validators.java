package org.musubi.ingest.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes a request conditional (RFC 9110, 8.8): the source answers 304 where nothing has changed since.
 *
 * @param etag the source's name for what it gave
 * @param lastModified when that had changed, as the source wrote it
 */
record Validators(Optional<String> etag, Optional<String> lastModified) {
    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    Validators {
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(lastModified, "lastModified");
    }

    static Validators of(HttpHeaders headers) {
        return new Validators(plain(headers.firstValue("ETag")), plain(headers.firstValue("Last-Modified")));
    }

    /** A value that may be sent back. */
    private static Optional<String> plain(Optional<String> value) {
        return value.filter(text -> text.matches("[\\x20-\\x7E]+"));
    }

    void addTo(HttpRequest.Builder request) {
        etag.ifPresent(value -> request.setHeader("If-None-Match", value));
        lastModified.ifPresent(value -> request.setHeader("If-Modified-Since", value));
    }
}
