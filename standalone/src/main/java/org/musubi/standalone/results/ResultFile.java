package org.musubi.standalone.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is either there as a whole or not at all: it is written beside its place and moved there in the end. What is
 * no plain file, such as {@code /dev/stdout}, is written to directly.
 */
public final class ResultFile implements AutoCloseable {
    private final Path place;
    private final Path written;

    private ResultFile(Path place, Path written) {
        this.place = place;
        this.written = written;
    }

    /**
     * Reserves the place.
     *
     * @throws IOException if nothing can be written there
     */
    public static ResultFile at(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            return new ResultFile(place, place);
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new IOException("it may not be written");
        }
        Path target = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("its folder is not there");
        }
        return new ResultFile(target, Files.createTempFile(folder, "." + target.getFileName(), ".part"));
    }

    /** What fills a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(BufferedWriter out) throws IOException;
    }

    /** Writes the file, UTF-8, and puts it in its place. */
    public void write(Content content) throws IOException {
        try (var out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        }
        if (!written.equals(place)) {
            Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind that was not finished. */
    @Override
    public void close() throws IOException {
        if (!written.equals(place)) {
            Files.deleteIfExists(written);
        }
    }
}
