package org.musubi.ingest.feed;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Remark;

/** The items of one file, in order. */
public interface Items extends Closeable {
    /**
     * The next item.
     *
     * @return nothing at the end of the file
     * @throws IOException if the file cannot be read further; an {@link org.musubi.ingest.table.UnreadableFileException} if that
     *     is its publisher's to mend
     */
    Optional<Item> next() throws IOException;

    /** What there is to say of the file as a whole, as far as it was read. */
    List<Remark> remarks();
}
