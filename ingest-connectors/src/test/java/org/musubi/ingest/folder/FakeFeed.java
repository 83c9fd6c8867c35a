package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A folder whose files change their time whenever they are written, however quick the test is. */
final class FakeFeed {
    private final Path path;
    private long time = 1_000_000_000_000L;

    FakeFeed(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    void write(String file, String... lines) throws IOException {
        Files.writeString(path.resolve(file), lines.length == 0 ? "" : String.join("\n", lines) + "\n");
        touch(file);
    }

    void touch(String file) throws IOException {
        time += 1000;
        Files.setLastModifiedTime(path.resolve(file), FileTime.fromMillis(time));
    }

    void rename(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to));
    }

    void delete(String file) throws IOException {
        Files.delete(path.resolve(file));
    }

    /** A good line. */
    static String rate(String currency, long unitsPerUsd) {
        return "{\"currency\": \"%s\", \"unitsPerUsd\": \"%d\", \"asOf\": \"2026-11-20\"}"
                .formatted(currency, unitsPerUsd);
    }
}
