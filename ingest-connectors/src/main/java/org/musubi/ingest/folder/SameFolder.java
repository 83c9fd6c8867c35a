package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows a folder again. A drive that is gone leaves an empty folder in its place, which must not pass for a feed without files.
 * Where the file system does not tell folders apart, every folder is the same.
 */
final class SameFolder {
    private final Path path;
    private Optional<Object> known = Optional.empty();

    SameFolder(Path path) {
        this.path = path;
    }

    /** @throws IOException if the folder is not the one of the last look, and empty */
    void look() throws IOException {
        Optional<Object> found = Optional.ofNullable(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        if (known.isPresent() && !found.equals(known) && isEmpty()) {
            throw new FileSystemException(
                    path.toString(), null, "an empty folder is in its place; perhaps a drive is not connected");
        }
        known = found;
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
