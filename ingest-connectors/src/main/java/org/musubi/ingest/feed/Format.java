package org.musubi.ingest.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.musubi.schemas.topics.RecordKind;

/** How files become records: all that a transport does not know. Country formats implement this. */
public interface Format {
    /** What a file of this name holds; nothing where the file is none of the format's. */
    Optional<RecordKind> kindOf(String fileName);

    /** Every kind that its files may hold. */
    default Set<RecordKind> kinds() {
        return Set.of(RecordKind.values());
    }

    /** How what it reads is to be published. */
    default Terms terms() {
        return Terms.CANONICAL;
    }

    /**
     * Reads a file from a place on.
     *
     * @param kind what the file holds
     * @param file the file
     * @param from where to begin: the start, or a place that an item of the same bytes had
     * @throws IOException if the file cannot be read; an {@link org.musubi.ingest.table.UnreadableFileException} if that is its
     *     publisher's to mend
     */
    Items open(RecordKind kind, Path file, Place from) throws IOException;
}
