package org.musubi.ingest.folder;

import java.nio.file.Path;
import org.musubi.ingest.feed.Format;
import org.musubi.schemas.topics.RecordKind;

/**
 * A file as it was seen in the folder.
 *
 * @param path where it is
 * @param name its name, without the folder
 * @param kind what it holds
 * @param format how it is read
 * @param version tells whether it has changed
 */
public record FeedFile(Path path, String name, RecordKind kind, Format format, Version version) {
    /**
     * What changes when a file is written to.
     *
     * @param size in bytes
     * @param modified last change, in milliseconds since 1970
     */
    public record Version(long size, long modified) {}
}
