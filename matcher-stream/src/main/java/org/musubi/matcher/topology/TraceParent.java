package org.musubi.matcher.topology;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The trace to which a record belongs, as the W3C's Trace Context writes it.
 *
 * @param value version 00 of the header
 */
record TraceParent(String value) {
    static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The one in a record's headers; empty if there is none, or none that is valid. */
    static Optional<TraceParent> in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null || header.value().length != LENGTH) {
            return Optional.empty();
        }
        var value = new String(header.value(), StandardCharsets.US_ASCII);
        return VALID.matcher(value).matches() ? Optional.of(new TraceParent(value)) : Optional.empty();
    }

    /** The beginning of a trace. Nobody records it: the flag that says so is not set. */
    static TraceParent begin() {
        var random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return new TraceParent("00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong()) + "-00");
    }

    /** As the only header. */
    Headers headers() {
        return new RecordHeaders().add(HEADER, value.getBytes(StandardCharsets.US_ASCII));
    }
}
