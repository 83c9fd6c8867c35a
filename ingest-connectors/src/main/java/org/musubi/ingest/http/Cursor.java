package org.musubi.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/**
 * How a poll asks only for what has changed since the one before.
 *
 * @param from where the value for the next poll comes from
 * @param parameter of the query that carries it
 * @param at path in the JSON body, or name of the header; of no meaning for a time
 * @param start value of the first poll; empty: the first one asks without
 * @param overlap how much earlier than the beginning of the last poll a time is
 * @param form how a time is written, in UTC
 */
record Cursor(
        From from, String parameter, String at, Optional<String> start, Duration overlap, DateTimeFormatter form) {
    /** Where the value of a cursor comes from. */
    enum From {
        /** There is no cursor: every poll asks the same. */
        NONE,
        /** A property of the body. */
        BODY,
        /** A header. */
        HEADER,
        /** The time at which the last complete poll began. */
        TIME
    }

    static final Cursor NONE =
            new Cursor(From.NONE, "", "", Optional.empty(), Duration.ZERO, DateTimeFormatter.ISO_INSTANT);

    Cursor {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(overlap, "overlap");
        form = form.withZone(ZoneOffset.UTC);
    }

    /** The address to begin a poll with. */
    URI ask(URI uri, Optional<String> value) {
        return from == From.NONE
                ? uri
                : value.or(() -> start)
                        .map(now -> Query.with(uri, parameter, now))
                        .orElse(uri);
    }

    /** What a page says of where to go on, if it does. */
    Optional<String> read(Answer.Page page) throws IOException {
        return switch (from) {
            case NONE, TIME -> Optional.empty();
            case BODY -> JsonValues.last(page.body(), at);
            case HEADER -> page.headers().firstValue(at);
        };
    }

    /**
     * The value for the next poll.
     *
     * @param before the value of this one
     * @param read what its pages said last
     * @param started when it began
     */
    Optional<String> next(Optional<String> before, Optional<String> read, Instant started) {
        return from == From.TIME ? Optional.of(form.format(started.minus(overlap))) : read.or(() -> before);
    }
}
