package org.musubi.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.folder.FoundFeed;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.secret.UnusableSecretException;
import org.musubi.standalone.installation.Feed;

/** Checks folders that people name, and finds the project's own. */
final class Folders {
    private Folders() {}

    /**
     * The feeds of a folder that can be used as it is.
     *
     * @param name of the folder's own feed
     */
    static List<Feed> withFiles(String name, Path folder, Optional<Path> secrets) {
        List<Feed> feeds = there(name, folder, secrets);
        if (feeds.stream().allMatch(feed -> feed.files().isEmpty())) {
            throw new UnusableException("The folder " + folder + " holds no canonical files, such as candidates.jsonl"
                    + " or vacancies-2027.jsonl, and no folder with a mapping.yaml and files that it is for.");
        }
        return feeds;
    }

    /** The feeds of a folder that may still be empty. */
    static List<Feed> there(String name, Path folder, Optional<Path> secrets) {
        try {
            var feeds = new ArrayList<Feed>();
            for (FoundFeed found : FoundFeed.in(name, readable(folder))) {
                feeds.add(Feed.of(found, secrets));
            }
            return List.copyOf(feeds);
        } catch (UnusableMappingException | UnusableSecretException e) {
            throw new UnusableException(e.getMessage());
        } catch (IOException e) {
            throw new UnusableException("The folder " + folder + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** The folder, if it can be read. */
    static Path readable(Path folder) {
        if (!Files.exists(folder)) {
            throw new UnusableException("There is no folder " + folder + ".");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableException(folder + " is a file, not a folder.");
        }
        if (!Files.isReadable(folder)) {
            throw new UnusableException("The folder " + folder + " may not be read.");
        }
        return folder;
    }

    /** A folder of the project itself, such as {@code samples}. */
    static Path ofProject(String name) {
        return home().resolve(name);
    }

    /** Where a command keeps its data unless told otherwise. */
    static Path data(Optional<Path> wanted, String command) {
        return wanted.orElseGet(() -> home().resolve(".musubi").resolve(command));
    }

    /** Where publishers get their reports, each feed in a folder of its own, unless told otherwise. */
    static Path reports(Path data) {
        return data.resolve("reports");
    }

    private static Path home() {
        return Path.of(System.getProperty("musubi.home", "."));
    }
}
