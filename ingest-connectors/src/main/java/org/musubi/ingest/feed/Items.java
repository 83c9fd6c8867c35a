package org.musubi.ingest.feed;

import java.io.IOException;
import java.util.Optional;

/** The items of one file, in order. */
@FunctionalInterface
public interface Items {
    /** The next item; nothing at the end of the file. */
    Optional<Item> next() throws IOException;
}
