package org.musubi.ingest.folder;

import org.musubi.ingest.canonical.LineOutcome;

/** Something to be sent: one line of a file, or that the file was read to its end. */
sealed interface Delivery {
    FeedFile file();

    /** How far the file is read once this is sent. */
    Progress after();

    /**
     * A line.
     *
     * @param outcome what became of it
     */
    record Line(FeedFile file, Progress after, LineOutcome outcome) implements Delivery {}

    /**
     * The end of a file.
     *
     * @param sha256 hash of the whole file
     */
    record End(FeedFile file, Progress after, String sha256) implements Delivery {}
}
