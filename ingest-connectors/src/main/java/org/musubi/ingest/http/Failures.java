package org.musubi.ingest.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.musubi.ingest.http.Answer.Failure;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.UnreadableFileException;

/** What went wrong, in words: which failures pass by themselves, and which somebody has to mend. Never quotes an answer. */
final class Failures {
    private Failures() {}

    /** A status that brings no data. */
    static Failure ofStatus(URI uri, int status, HttpHeaders headers, Instant now) {
        String said = place(uri) + " answers with status " + status;
        if (status == 429 || status == 503) {
            return new Failure(
                    because(ReasonCode.SOURCE_FAILS, said + ": it asks for fewer requests, or rests"),
                    false,
                    RetryAfter.read(headers, now));
        }
        if (status >= 500 || status == 408 || status == 425) {
            return new Failure(
                    because(ReasonCode.SOURCE_FAILS, said + ": it fails; its operator has to look into it if it lasts"),
                    false,
                    RetryAfter.read(headers, now));
        }
        return switch (status) {
            case 401, 403 -> lasting(ReasonCode.SOURCE_REFUSES, said + ": give a token that may read this");
            case 404, 410 -> lasting(ReasonCode.SOURCE_REFUSES, said + ": nothing is at this address; correct it");
            default ->
                lasting(ReasonCode.SOURCE_REFUSES, said + ", which brings no data: correct address and settings");
        };
    }

    /** No answer, or not the whole of it. */
    static Failure of(URI uri, IOException cause) {
        String place = place(uri);
        if (cause instanceof UnreadableFileException unreadable) {
            return Failure.passing(unreadable.reason());
        }
        if (cause instanceof OversizedBodyException oversized) {
            return lasting(
                    ReasonCode.OVERSIZED_FILE,
                    place + " sends more than " + oversized.limit()
                            + " bytes: ask for smaller pages, or raise the limit");
        }
        if (cause instanceof SSLException) {
            return Certificates.explain(cause)
                    .map(why -> lasting(ReasonCode.UNTRUSTED_SOURCE, "The certificate of " + place + " " + why))
                    .orElseGet(() -> passing(
                            ReasonCode.SOURCE_UNREACHABLE, "No secure connection to " + place + " could be made"));
        }
        if (isOrIsCausedBy(cause, UnresolvedAddressException.class)) {
            return passing(ReasonCode.SOURCE_UNREACHABLE, "No address is known for the host of " + place);
        }
        if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
            return passing(ReasonCode.SOURCE_UNREACHABLE, "No connection to " + place + " could be made");
        }
        if (cause instanceof HttpTimeoutException) {
            return passing(ReasonCode.SOURCE_UNREACHABLE, place + " fell silent, or did not end in the time it has");
        }
        if (cause instanceof ZipException) {
            return passing(ReasonCode.DAMAGED_FILE, "The answer of " + place + " is not packed as it says (gzip)");
        }
        return passing(ReasonCode.DAMAGED_FILE, "The answer of " + place + " broke off, or is shorter than it says");
    }

    /** An answer for people instead of programs. */
    static Failure html(URI uri) {
        return lasting(
                ReasonCode.NOT_DATA,
                place(uri)
                        + " answers with a web page (HTML) instead of data: perhaps a login or an error page; correct"
                        + " address, token and the header Accept");
    }

    static Failure redirect(URI uri) {
        return lasting(
                ReasonCode.UNTRUSTED_SOURCE,
                place(uri) + " leads on to an address that is neither https nor on the same host, or in a circle: give"
                        + " the address where the data is");
    }

    static Failure paging(URI uri, String why) {
        return lasting(ReasonCode.NOT_DATA, "The pages of " + place(uri) + " do not end: " + why);
    }

    static Failure unasked(URI uri) {
        return passing(
                ReasonCode.SOURCE_FAILS, place(uri) + " answers that nothing has changed (304) without being asked so");
    }

    static Failure token(String why) {
        return passing(ReasonCode.SOURCE_REFUSES, "The file with the token " + why);
    }

    /** The address without what may be secret in it. */
    private static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority().replaceFirst(".*@", "") + uri.getRawPath();
    }

    private static boolean isOrIsCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        return thrown != null && (type.isInstance(thrown) || isOrIsCausedBy(thrown.getCause(), type));
    }

    private static Failure passing(ReasonCode code, String message) {
        return Failure.passing(because(code, message));
    }

    private static Failure lasting(ReasonCode code, String message) {
        return Failure.lasting(because(code, message));
    }

    private static Reason because(ReasonCode code, String message) {
        return Reason.ofWhole(code, message + ".");
    }
}
