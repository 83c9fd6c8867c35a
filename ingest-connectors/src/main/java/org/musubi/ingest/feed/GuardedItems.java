package org.musubi.ingest.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.topics.RecordKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items of a file, where a fault in a reader of formats is the end of that file and of nothing else. What such a fault says
 * may hold values of the file, so it is told to nobody.
 */
public final class GuardedItems implements Items {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedItems.class);

    private final Path file;
    private final Items items;

    private GuardedItems(Path file, Items items) {
        this.file = file;
        this.items = items;
    }

    /** Something that a reader of formats does. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Opens a file.
     *
     * @throws IOException as {@link Format#open} does
     */
    public static Items open(Format format, RecordKind kind, Path file) throws IOException {
        return new GuardedItems(file, guarded(file, () -> format.open(kind, file, Place.START)));
    }

    @Override
    public Optional<Item> next() throws IOException {
        return guarded(file, items::next);
    }

    @Override
    public List<Remark> remarks() {
        return items.remarks();
    }

    @Override
    public void close() throws IOException {
        items.close();
    }

    private static <T> T guarded(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            LOG.error(
                    "Reading {} failed: {} at {}",
                    file.getFileName(),
                    e.getClass().getName(),
                    e.getStackTrace()[0]);
            throw new UnreadableFileException(Reason.ofWhole(
                    ReasonCode.DAMAGED_FILE,
                    "the file cannot be read from here on; save it again in the declared format"));
        }
    }
}
