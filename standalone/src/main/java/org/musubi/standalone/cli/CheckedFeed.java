package org.musubi.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FeedFolder;
import org.musubi.ingest.folder.FoundFeed;
import org.musubi.schemas.topics.RecordKind;

/**
 * Files of one feed that are to be checked.
 *
 * @param name of the feed
 * @param files in reading order
 */
record CheckedFeed(String name, List<ToRead> files) {
    /**
     * A file and how it is read.
     *
     * @param path where it is
     * @param kind what it holds
     * @param format how it is read
     */
    record ToRead(Path path, RecordKind kind, Format format) {}

    CheckedFeed {
        files = List.copyOf(files);
    }

    /** All files of a feed that its connector would read. */
    static CheckedFeed ofFolder(FoundFeed found, List<Format> formats) throws IOException {
        List<FeedFile> files = new FeedFolder(found.folder(), formats).files();
        return new CheckedFeed(
                found.name(),
                files.stream()
                        .map(file -> new ToRead(file.path(), file.kind(), file.format()))
                        .toList());
    }

    /** Files that were named one by one, whatever the mapping says of names. */
    static CheckedFeed ofFiles(List<Path> files, RecordKind kind, Format format) {
        return new CheckedFeed(
                nameOf(Optional.ofNullable(files.get(0).toAbsolutePath().getParent())
                        .orElse(files.get(0))),
                files.stream().map(file -> new ToRead(file, kind, format)).toList());
    }

    /** What the feed of a folder is called. */
    static String nameOf(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "feed" : name.toString();
    }
}
