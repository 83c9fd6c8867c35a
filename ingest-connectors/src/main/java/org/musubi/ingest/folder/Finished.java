package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Moves finished files away, once everything of them is in the topics for good. Files that were refused as a whole and held
 * snapshots stay, for their publisher has to do something about them. Told from any thread, asked by one.
 */
final class Finished {
    private final Optional<Path> folder;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> committed = ConcurrentHashMap.newKeySet();

    /** @param folder where to; nothing: they stay where they are */
    Finished(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The receipt of a file has arrived. */
    void acknowledge(String file) {
        acknowledged.add(file);
    }

    /** What has arrived so far is there for good, and so is its progress. */
    void commit() {
        committed.addAll(acknowledged);
        acknowledged.removeAll(committed);
    }

    /** What an earlier run has done with the file is there for good. */
    void recall(String file) {
        committed.add(file);
    }

    /** The file is read again. */
    void reopen(String file) {
        acknowledged.remove(file);
        committed.remove(file);
    }

    /** The file has another name now. */
    void rename(String before, String now) {
        if (committed.remove(before)) {
            committed.add(now);
        }
    }

    /**
     * Moves a file if it is finished.
     *
     * @param read how far it is read, in the version that it has now
     * @return whether it is gone now
     */
    boolean move(FeedFile file, Progress read) throws IOException {
        if (folder.isEmpty() || !read.isGood() || !committed.contains(file.name())) {
            return false;
        }
        Path target = Files.createDirectories(folder.get()).resolve(file.name());
        if (Files.exists(target)) { // of another day; one with the same hash is the same file
            target = target.resolveSibling(read.sha256().substring(0, 12) + "-" + file.name());
            Files.move(file.path(), target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(file.path(), target);
        }
        committed.remove(file.name());
        return true;
    }
}
