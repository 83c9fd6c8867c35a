package org.musubi.matcher.topology;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;

    /** The one in a record's headers; empty if there is none, or none that is valid. */
    static Optional<TraceParent> in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null || header.value().length != LENGTH) {
            return Optional.empty();
        }
        byte[] text = header.value();
        return isValid(text)
                ? Optional.of(new TraceParent(new String(text, StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    /** Whether it is {@code 00-TRACE-SPAN-FLAGS} in small hexadecimal digits, trace and span not all zeros. */
    private static boolean isValid(byte[] text) {
        if (text[0] != '0'
                || text[1] != '0'
                || text[TRACE - 1] != '-'
                || text[SPAN - 1] != '-'
                || text[FLAGS - 1] != '-') {
            return false;
        }
        return isHex(text, TRACE, SPAN - 1)
                && isHex(text, SPAN, FLAGS - 1)
                && isHex(text, FLAGS, LENGTH)
                && !isZero(text, TRACE, SPAN - 1)
                && !isZero(text, SPAN, FLAGS - 1);
    }

    private static boolean isHex(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((text[i] < '0' || text[i] > '9') && (text[i] < 'a' || text[i] > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != '0') {
                return false;
            }
        }
        return true;
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
