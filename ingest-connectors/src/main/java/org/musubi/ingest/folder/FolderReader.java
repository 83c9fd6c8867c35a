package org.musubi.ingest.folder;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.publish.Publication;
import org.musubi.ingest.publish.Publisher;
import org.musubi.ingest.publish.Submission;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.topics.RecordKind;

/**
 * Reads a folder batch by batch, for as long as there is something to read. A file that cannot be read is passed over until
 * the folder is looked at again; nothing that happens to files ends the reading. Used by one thread.
 */
final class FolderReader implements Closeable {
    private final FeedFolder folder;
    private final Pace pace;
    private final Publisher publisher;
    private final Finished finished;
    private final InstantSource clock;
    private final Warnings warnings;
    private final SameFolder same;
    private final Settling settling;
    private final ReadingOrder deltas;
    private final SnapshotOrder snapshots;
    private final KnownFiles known;
    private final Set<FeedFile> passedOver = new HashSet<>();
    private Optional<Listing> listing = Optional.empty();
    private Optional<Reason> trouble = Optional.empty();
    private Optional<FileReading> reading = Optional.empty();

    /**
     * How fast to read.
     *
     * @param lines at most so many in a batch
     * @param settle how long a file must have been left alone
     * @param look how long a look at the folder is good for
     */
    record Pace(int lines, Duration settle, Duration look) {}

    private record Listing(Collection<List<FeedFile>> kinds, Instant at) {}

    /**
     * @param folder what to read
     * @param pace how fast
     * @param publisher publishes what was read
     * @param committed gives the progress that earlier runs made with the given files; asked once for each file
     * @param finished moves finished files
     * @param clock tells how long files have been left alone, and the turns of readings
     */
    FolderReader(
            FeedFolder folder,
            Pace pace,
            Publisher publisher,
            Function<Collection<String>, Map<String, Progress>> committed,
            Finished finished,
            InstantSource clock) {
        this.folder = folder;
        this.pace = pace;
        this.publisher = publisher;
        this.finished = finished;
        this.clock = clock;
        warnings = new Warnings(folder.path());
        same = new SameFolder(folder.path());
        settling = new Settling(pace.settle());
        deltas = new ReadingOrder(settling::isSettled, passedOver::contains);
        snapshots = new SnapshotOrder(settling::isSettled, passedOver::contains, publisher::isReleased);
        known = new KnownFiles(committed.andThen(this::recalled), publisher::received);
    }

    /**
     * The next batch, all of one file; nothing when there is nothing to read for now. It counts as read once it is {@linkplain
     * #confirm confirmed}.
     */
    Optional<Batch> read() {
        Optional<Batch> notice = reading.isPresent() ? Optional.empty() : notice();
        if (notice.isPresent()) {
            return notice;
        }
        while (reading.isPresent() || openNext()) {
            FileReading current = reading.get();
            try {
                return Optional.of(current.read(pace.lines()));
            } catch (IOException e) {
                passOver(current.file(), e);
            }
        }
        return Optional.empty();
    }

    /** The batch is on its way. */
    void confirm(Batch batch) {
        publisher.confirm();
        known.put(batch.file().name(), batch.after());
        if (batch.after().isFinished()) {
            warnings.clear(batch.file().name());
            close();
        }
    }

    /** Lets go of the open file. What was read and not confirmed will be read again. */
    @Override
    public void close() {
        publisher.rollBack();
        reading.ifPresent(this::close);
        reading = Optional.empty();
    }

    private boolean openNext() {
        for (Optional<ReadingOrder.Next> next = next(); next.isPresent(); next = next()) {
            FeedFile file = next.get().file();
            try {
                Optional<String> before = known.findRenamed(file);
                if (before.isEmpty()) {
                    reading = Optional.of(open(next.get()));
                    return true;
                }
                finished.rename(before.get(), file.name());
            } catch (IOException e) {
                passOver(file, e);
            }
        }
        return false;
    }

    private FileReading open(ReadingOrder.Next next) throws IOException {
        FeedFile file = next.file();
        finished.reopen(file.name());
        String sha256 = known.sha256(file);
        Progress from = next.from().orElseGet(() -> Progress.start(file.version(), sha256, newTurn()));
        var submission = new Submission(
                file.name(),
                file.kind(),
                file.version().size(),
                sha256,
                file.format().terms());
        Publication publication = from.tally()
                .map(tally -> publisher.resume(submission, tally))
                .orElseGet(() -> publisher.begin(submission));
        var opened = new FileReading(folder, file, publication, from);
        next.refusal().ifPresent(opened::refuse);
        return opened;
    }

    /** That the folder cannot be read, or can be again, if that has not been said. */
    private Optional<Batch> notice() {
        look();
        return FolderNotice.saysAway(known.recall(FolderNotice.NAME)) == trouble.isPresent()
                ? Optional.empty()
                : Optional.of(FolderNotice.of(folder.asFile(FolderNotice.NAME), publisher, trouble));
    }

    private Optional<ReadingOrder.Next> next() {
        look();
        Optional<ReadingOrder.Next> next = listing.stream()
                .flatMap(seen -> seen.kinds().stream())
                .map(this::next)
                .flatMap(Optional::stream)
                .findFirst();
        if (next.isEmpty()) {
            passedOver.clear();
            listing = Optional.empty();
        }
        return next;
    }

    private Optional<ReadingOrder.Next> next(List<FeedFile> files) {
        boolean snapshot = files.get(0).format().terms().updates() instanceof Updates.Snapshot;
        return snapshot ? snapshots.next(files, known.progress()) : deltas.next(files, known.progress());
    }

    /** Looks at the folder, unless the last look is still good. */
    private void look() {
        Instant now = clock.instant();
        if (listing.filter(seen -> seen.at().plus(pace.look()).isAfter(now)).isEmpty()) {
            listing = look(now);
        }
    }

    private Optional<Listing> look(Instant now) {
        try {
            same.look();
            List<FeedFile> files = folder.files();
            warnings.clear("");
            trouble = Optional.empty();
            settling.look(files, now);
            known.look(files);
            known.findTouched(settling::isSettled);
            Map<RecordKind, List<FeedFile>> kinds = left(files).stream()
                    .collect(Collectors.groupingBy(FeedFile::kind, LinkedHashMap::new, Collectors.toList()));
            return Optional.of(new Listing(kinds.values(), now));
        } catch (IOException e) {
            warnings.warn("", e);
            trouble = Optional.of(Trouble.withFolder(e));
            return Optional.empty();
        }
    }

    private List<FeedFile> left(List<FeedFile> files) {
        var left = new ArrayList<FeedFile>();
        for (FeedFile file : files) {
            try {
                Optional<Progress> read = Optional.ofNullable(known.progress().get(file.name()))
                        .filter(progress -> ReadingOrder.isCurrent(file, progress));
                if (read.isEmpty() || !finished.move(file, read.get())) {
                    left.add(file);
                }
            } catch (IOException e) {
                warnings.warn(file.name(), e);
                left.add(file);
            }
        }
        return left;
    }

    private Map<String, Progress> recalled(Map<String, Progress> found) {
        found.keySet().forEach(finished::recall);
        return found;
    }

    /** By the clock, so that it is also above the turns of files that are not in the folder now. */
    private long newTurn() {
        long highest = known.progress().values().stream()
                .mapToLong(Progress::turn)
                .max()
                .orElse(0);
        return Math.max(clock.millis(), highest + 1);
    }

    private void passOver(FeedFile file, IOException cause) {
        warnings.warn(file.name(), cause);
        passedOver.add(file);
        listing = Optional.empty();
        close();
    }

    private void close(FileReading open) {
        try {
            open.close();
        } catch (IOException e) {
            warnings.warn(open.file().name(), e);
        }
    }
}
