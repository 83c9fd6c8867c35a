package org.musubi.ingest.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;

/** What one request came to. */
sealed interface Answer {
    /**
     * A body with something in it.
     *
     * @param uri the address that gave it, after redirects
     * @param body a file with it, unpacked; the receiver deletes it
     * @param headers those of the answer
     */
    record Page(URI uri, Path body, HttpHeaders headers) implements Answer {}

    /** The same as last time (304). */
    record Unchanged() implements Answer {}

    /** There is nothing now (204). */
    record Nothing() implements Answer {}

    /**
     * No data.
     *
     * @param problem what is wrong and how to mend it
     * @param lasting whether somebody has to mend it; otherwise it may pass by itself
     * @param retryAfter how long the source asks to be left alone; empty where it does not say
     */
    record Failure(Reason problem, boolean lasting, Optional<Duration> retryAfter) implements Answer {
        static Failure passing(Reason problem) {
            return new Failure(problem, false, Optional.empty());
        }

        static Failure lasting(Reason problem) {
            return new Failure(problem, true, Optional.empty());
        }
    }
}
