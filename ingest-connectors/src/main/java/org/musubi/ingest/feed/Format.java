package org.musubi.ingest.feed;

import java.io.InputStream;
import java.util.Optional;
import org.musubi.schemas.topics.RecordKind;

/** How files become records: all that a transport does not know. Country formats implement this. */
public interface Format {
    /** What a file of this name holds; nothing where the file is none of the format's. */
    Optional<RecordKind> kindOf(String fileName);

    /**
     * Reads a file from a place on.
     *
     * @param kind what the file holds
     * @param in stands at the place; the caller closes it
     * @param from where to begin: the start, or a place that an item of the same bytes had
     */
    Items open(RecordKind kind, InputStream in, Place from);
}
