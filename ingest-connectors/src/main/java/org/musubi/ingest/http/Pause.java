package org.musubi.ingest.http;

import java.time.Instant;

/** Makes a task wait until something is due. */
interface Pause {
    /** Waits for a while; true once it is due, false where the caller should come back or was stopped. */
    boolean until(Instant due) throws InterruptedException;

    /** Ends all waiting, for ever. May come from any thread. */
    void stop();
}
