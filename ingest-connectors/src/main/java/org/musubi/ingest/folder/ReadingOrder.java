package org.musubi.ingest.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.musubi.ingest.refusal.Reason;

/**
 * Decides which file is to be read next, so that the topics end as if the files that are in the folder had been read once,
 * those of one kind in the order of their names.
 *
 * <p>Each reading of a file has a turn, and turns rise with time. The files of one kind are in order when, by name, each is
 * read to its end in its present version and the turns rise. A file that breaks this is read again with a new, highest turn;
 * so those after it break it too and follow. What a changed file had brought before may have hidden records of the files
 * before it: these must have a higher turn as well. Nothing is remembered but turns, so a restart comes to the same result.
 */
final class ReadingOrder {
    private final Predicate<FeedFile> settled;
    private final Predicate<FeedFile> unreadable;

    /**
     * @param settled whether a file has been left alone for long enough; the files of its kind after it wait for it
     * @param unreadable whether a file is to be passed over for now
     */
    ReadingOrder(Predicate<FeedFile> settled, Predicate<FeedFile> unreadable) {
        this.settled = settled;
        this.unreadable = unreadable;
    }

    /**
     * A file to be read.
     *
     * @param file which
     * @param from where reading goes on; nothing where it is to begin at the start, with a new turn
     * @param refusal why it is to be given back unread
     */
    record Next(FeedFile file, Optional<Progress> from, Optional<Reason> refusal) {
        Next(FeedFile file, Optional<Progress> from) {
            this(file, from, Optional.empty());
        }
    }

    /**
     * The file that is to be read next, if any.
     *
     * @param files all files of one kind, by name
     * @param progress how far the files have been read, by name
     */
    Optional<Next> next(List<FeedFile> files, Map<String, Progress> progress) {
        long turn = turnOfChanges(files, progress);
        for (FeedFile file : files) {
            if (unreadable.test(file)) {
                continue;
            }
            if (!settled.test(file)) {
                return Optional.empty();
            }
            long before = turn;
            Optional<Progress> current = Optional.ofNullable(progress.get(file.name()))
                    .filter(read -> isCurrent(file, read) && read.turn() > before);
            if (!current.map(Progress::isFinished).orElse(false)) {
                return Optional.of(new Next(file, current));
            }
            turn = current.get().turn();
        }
        return Optional.empty();
    }

    private static long turnOfChanges(List<FeedFile> files, Map<String, Progress> progress) {
        return files.stream()
                .filter(file -> progress.containsKey(file.name()) && !isCurrent(file, progress.get(file.name())))
                .mapToLong(file -> progress.get(file.name()).turn())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    static boolean isCurrent(FeedFile file, Progress read) {
        return read.version().equals(file.version());
    }
}
