package org.musubi.ingest.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.musubi.ingest.refusal.Reason;

/** One poll that came to an end. */
sealed interface Poll {
    /** When it began. */
    Instant started();

    /** Where the next one goes on, once this one is published. */
    Progress after();

    /** Its name in receipts, such as {@code 2027-04-01T10:15:00Z}. */
    default String name() {
        return started().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * All pages are there.
     *
     * @param pages files with them, in order; none where the source has nothing now
     */
    record Complete(Instant started, Progress after, List<Path> pages) implements Poll {
        public Complete {
            pages = List.copyOf(pages);
        }
    }

    /**
     * There is no data, for a reason that was not said before.
     *
     * @param uri that was asked
     * @param problem what is wrong and how to mend it
     */
    record Failed(Instant started, Progress after, URI uri, Reason problem) implements Poll {}
}
