package org.musubi.ingest.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.musubi.ingest.folder.ReadingOrder.Next;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Decides which file of a snapshot feed is to be read next. Each takes the place of all before it, so the last by name is read
 * first; once one has been read to its end, those before it are given back unread. One that is refused as a whole counts for
 * nothing.
 */
final class SnapshotOrder {
    private static final Reason SUPERSEDED = Reason.ofWhole(
            ReasonCode.SUPERSEDED,
            "a snapshot whose name comes later has been taken in already; give the newest file the last name");

    private final Predicate<FeedFile> settled;
    private final Predicate<FeedFile> unreadable;
    private final Predicate<String> released;

    /**
     * @param settled whether a file has been left alone for long enough; those before it wait for it
     * @param unreadable whether a file is to be passed over for now
     * @param released whether the snapshot with this SHA-256 may withdraw as much as it lacks
     */
    SnapshotOrder(Predicate<FeedFile> settled, Predicate<FeedFile> unreadable, Predicate<String> released) {
        this.settled = settled;
        this.unreadable = unreadable;
        this.released = released;
    }

    /**
     * The file that is to be read next, if any.
     *
     * @param files all files of one kind, by name
     * @param progress how far the files have been read, by name
     */
    Optional<Next> next(List<FeedFile> files, Map<String, Progress> progress) {
        boolean superseded = false;
        for (int i = files.size() - 1; i >= 0; i--) {
            FeedFile file = files.get(i);
            if (unreadable.test(file)) {
                continue;
            }
            if (!settled.test(file)) {
                return Optional.empty();
            }
            Optional<Progress> current =
                    Optional.ofNullable(progress.get(file.name())).filter(read -> ReadingOrder.isCurrent(file, read));
            if (!current.map(Progress::isFinished).orElse(false)) {
                return Optional.of(new Next(file, current, superseded ? Optional.of(SUPERSEDED) : Optional.empty()));
            }
            if (!superseded && isReleased(current.get())) {
                return Optional.of(new Next(file, Optional.empty()));
            }
            superseded |= current.get().stage() == Progress.Stage.COMPLETE;
        }
        return Optional.empty();
    }

    private boolean isReleased(Progress read) {
        return read.isHeld() && released.test(read.sha256());
    }
}
