package org.musubi.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.musubi.standalone.installation.Feed;

/** Checks folders that people name, and finds the project's own. */
final class Folders {
    private Folders() {}

    /** A folder of feeds that can be used as it is. */
    static Feed withFiles(String name, Path folder) {
        Feed feed = there(name, folder);
        if (feed.files().isEmpty()) {
            throw new UnusableException("The folder " + folder + " holds no canonical files, such as candidates.jsonl"
                    + " or vacancies-2027.jsonl. Their names tell what they hold.");
        }
        return feed;
    }

    /** A folder of feeds that may still be empty. */
    static Feed there(String name, Path folder) {
        if (!Files.exists(folder)) {
            throw new UnusableException("There is no folder " + folder + ".");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableException(folder + " is a file, not a folder.");
        }
        if (!Files.isReadable(folder)) {
            throw new UnusableException("The folder " + folder + " may not be read.");
        }
        return new Feed(name, folder);
    }

    /** A folder of the project itself, such as {@code samples}. */
    static Path ofProject(String name) {
        return home().resolve(name);
    }

    /** Where a command keeps its data unless told otherwise. */
    static Path data(Optional<Path> wanted, String command) {
        return wanted.orElseGet(() -> home().resolve(".musubi").resolve(command));
    }

    private static Path home() {
        return Path.of(System.getProperty("musubi.home", "."));
    }
}
