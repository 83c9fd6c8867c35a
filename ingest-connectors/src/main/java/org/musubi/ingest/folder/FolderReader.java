package org.musubi.ingest.folder;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.musubi.schemas.topics.RecordKind;

/**
 * Reads a folder batch by batch, for as long as there is something to read. A file that cannot be read is passed over until
 * the folder is looked at again; nothing that happens to files ends the reading. Used by one thread.
 */
final class FolderReader implements Closeable {
    private final FeedFolder folder;
    private final Pace pace;
    private final Function<Collection<String>, Map<String, Progress>> committed;
    private final InstantSource clock;
    private final Warnings warnings = new Warnings();
    private final Settling settling;
    private final ReadingOrder order;
    private final Map<String, Progress> progress = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<FeedFile> passedOver = new HashSet<>();
    private Optional<Listing> listing = Optional.empty();
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
     * @param committed gives the progress that earlier runs made with the given files; asked once for each file
     * @param clock tells how long files have been left alone, and the turns of readings
     */
    FolderReader(
            FeedFolder folder,
            Pace pace,
            Function<Collection<String>, Map<String, Progress>> committed,
            InstantSource clock) {
        this.folder = folder;
        this.pace = pace;
        this.committed = committed;
        this.clock = clock;
        settling = new Settling(pace.settle());
        order = new ReadingOrder(settling::isSettled, passedOver::contains);
    }

    /**
     * The next batch, all of one file; empty when there is nothing to read for now. It counts as read once it is {@linkplain
     * #confirm confirmed}.
     */
    List<Delivery> read() {
        while (reading.isPresent() || openNext()) {
            FileReading current = reading.get();
            try {
                return current.read(pace.lines());
            } catch (IOException e) {
                passOver(current.file(), e);
            }
        }
        return List.of();
    }

    /** The batch is on its way. */
    void confirm(List<Delivery> batch) {
        Delivery last = batch.get(batch.size() - 1);
        progress.put(last.file().name(), last.after());
        if (last.after().finished()) {
            warnings.clear(last.file().name());
            close();
        }
    }

    /** Lets go of the open file. What was read and not confirmed will be read again. */
    @Override
    public void close() {
        reading.ifPresent(this::close);
        reading = Optional.empty();
    }

    private boolean openNext() {
        Optional<ReadingOrder.Next> next = next();
        while (next.isPresent() && reading.isEmpty()) {
            FeedFile file = next.get().file();
            try {
                Progress from = next.get().from().orElseGet(() -> Progress.start(file.version(), newTurn()));
                reading = Optional.of(FileReading.open(folder, file, from));
            } catch (IOException e) {
                passOver(file, e);
                next = next();
            }
        }
        return reading.isPresent();
    }

    private Optional<ReadingOrder.Next> next() {
        Instant now = clock.instant();
        if (listing.filter(seen -> seen.at().plus(pace.look()).isAfter(now)).isEmpty()) {
            listing = look(now);
        }
        Optional<ReadingOrder.Next> next = listing.stream()
                .flatMap(seen -> seen.kinds().stream())
                .map(files -> order.next(files, progress))
                .flatMap(Optional::stream)
                .findFirst();
        if (next.isEmpty()) {
            passedOver.clear();
            listing = Optional.empty();
        }
        return next;
    }

    private Optional<Listing> look(Instant now) {
        try {
            List<FeedFile> files = folder.files();
            warnings.clear("");
            settling.look(files, now);
            recall(files);
            Map<RecordKind, List<FeedFile>> kinds = files.stream()
                    .collect(Collectors.groupingBy(FeedFile::kind, LinkedHashMap::new, Collectors.toList()));
            return Optional.of(new Listing(kinds.values(), now));
        } catch (IOException e) {
            warnings.warn("", e);
            return Optional.empty();
        }
    }

    private void recall(List<FeedFile> files) {
        var names = new ArrayList<String>();
        files.stream().map(FeedFile::name).filter(asked::add).forEach(names::add);
        if (!names.isEmpty()) {
            progress.putAll(committed.apply(names));
        }
    }

    /** By the clock, so that it is also above the turns of files that are not in the folder now. */
    private long newTurn() {
        long highest =
                progress.values().stream().mapToLong(Progress::turn).max().orElse(0);
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
