package org.musubi.dashboard.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** A request that cannot be answered, told as RFC 9457 wants it. Never repeats what the client sent. */
public final class Problem extends RuntimeException {
    private static final String TYPE = "urn:musubi:problem:";

    private final int status;
    private final String type;
    private final String title;
    private final Map<String, String> headers;

    private Problem(int status, String type, String title, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.headers = headers;
    }

    /**
     * A problem.
     *
     * @param status HTTP status
     * @param type what kind, in small letters with dashes
     * @param title the kind in a few words, always the same
     * @param detail what it is in this case, and how to mend it
     */
    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, Map.of("Cache-Control", "no-store"));
    }

    /** The client asked in a way that cannot be understood. */
    public static Problem badRequest(String detail) {
        return of(400, "bad-request", "The request cannot be understood", detail);
    }

    /** There is nothing of that name. */
    public static Problem notFound(String type, String title, String detail) {
        return of(404, type, title, detail);
    }

    /** It will be possible later. */
    public static Problem unavailable(String type, String title, String detail, int retryAfterSeconds) {
        return new Problem(
                503,
                type,
                title,
                detail,
                Map.of("Cache-Control", "no-store", "Retry-After", Integer.toString(retryAfterSeconds)));
    }

    static Problem methodNotAllowed() {
        return new Problem(
                405,
                "method-not-allowed",
                "Only reading is possible",
                "Ask with GET or HEAD.",
                Map.of("Cache-Control", "no-store", "Allow", "GET, HEAD"));
    }

    public int status() {
        return status;
    }

    /** What kind, without the prefix that all kinds share. */
    public String type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", TYPE + type)
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage())
                .toString();
    }
}
