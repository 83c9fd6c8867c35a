package org.musubi.ingest.feed;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a feed's publisher and we have agreed on beside the format.
 *
 * @param mapping name of the mapping that files are read with; nothing: they are canonical
 * @param updates how one file follows another
 * @param language of the publisher's report
 */
public record Terms(Optional<String> mapping, Updates updates, Locale language) {
    /** What holds for canonical files. */
    public static final Terms CANONICAL = new Terms(Optional.empty(), new Updates.Delta(), Locale.ENGLISH);

    public Terms {
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(updates, "updates");
        Objects.requireNonNull(language, "language");
    }
}
